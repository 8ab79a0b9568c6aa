package io.pishvaz.ami;

/** The lines of a PBX's configuration that Pishvaz needs, ready to copy. */
final class ManagerConf {

    private ManagerConf() {}

    static String reading(AmiAccount account) {
        return where("read = system,call,agent,user,cdr", "write = reporting", account);
    }

    static String acting(AmiAccount account) {
        return where("read =", "write = agent,call,originate,system", account);
    }

    private static String where(String read, String write, AmiAccount account) {
        var user = account.user();
        return """
                Asterisk: in /etc/asterisk/manager.conf; FreePBX and Issabel: in /etc/asterisk/manager_custom.conf
                    [%s]
                    secret = <the secret in Pishvaz' settings>
                    deny = 0.0.0.0/0.0.0.0
                    permit = <address of this machine>/255.255.255.255
                    %s
                    %s
                    writetimeout = 5000
                then: asterisk -rx "manager reload" (FreePBX: fwconsole reload)""".formatted(user, read, write);
    }

    static String general(int port) {
        return """
                Asterisk: in /etc/asterisk/manager.conf; FreePBX: Settings > Advanced Settings > Asterisk Manager
                    [general]
                    enabled = yes
                    port = %d
                    bindaddr = <address that this machine reaches>
                    timestampevents = yes
                then: asterisk -rx "core reload"; and open the port to this machine in the firewall""".formatted(port);
    }
}
