package io.pishvaz.ami;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Something asked of a PBX. No value can smuggle in a header or an action of its own: line ends are taken out. */
record AmiAction(String name, Map<String, String> headers) {

    private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n\\x00]+");

    static AmiAction of(String name) {
        return new AmiAction(name, Map.of());
    }

    AmiAction with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new AmiAction(name, more);
    }

    /** As it goes over the wire. */
    String text(String id) {
        var text = new StringBuilder();
        append(text, "Action", name);
        append(text, "ActionID", id);
        headers.forEach((header, value) -> append(text, header, value));
        return text.append("\r\n").toString();
    }

    private static void append(StringBuilder text, String header, String value) {
        text.append(header).append(": ").append(oneLine(value)).append("\r\n");
    }

    static String oneLine(String value) {
        return LINE_ENDS.matcher(value).replaceAll(" ");
    }

    /** The headers may hold a secret. */
    @Override
    public String toString() {
        return name;
    }
}
