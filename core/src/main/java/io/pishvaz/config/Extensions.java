package io.pishvaz.config;

import io.pishvaz.desk.Phones;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What agents may log in to, and how the PBX names it; {@code {extension}} stands for the extension. */
public record Extensions(String pattern, String phone, Optional<String> member) {
    public Extensions {
        checkName("phone", phone);
        member.ifPresent(name -> checkName("member", name));
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("pattern must be a regular expression, was " + pattern, e);
        }
    }

    public Phones phones() {
        return new Phones(Pattern.compile(pattern), phone, member.orElse(phone));
    }

    private static void checkName(String key, String name) {
        if (!name.matches("[A-Za-z0-9]+/[^\\s{}]*\\{extension}\\S*")) {
            throw new IllegalArgumentException(
                    key + " must be such as PJSIP/{extension} or Local/{extension}@from-queue/n, was " + name);
        }
    }
}
