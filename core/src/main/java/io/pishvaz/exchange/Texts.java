package io.pishvaz.exchange;

/** One spelling for what several keyboards write differently. */
final class Texts {
    private Texts() {}

    /** Persian letters for their Arabic twins, no control characters, single plain blanks at most at the ends gone. */
    static String unified(String written) {
        if (isPlain(written)) {
            return written.strip();
        }
        StringBuilder text = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char sign = written.charAt(i);
            switch (sign) {
                case 'ي', 'ى' -> text.append('ی');
                case 'ك' -> text.append('ک');
                case '\u00A0', '\t' -> text.append(' ');
                case '\n' -> text.append('\n');
                case '\uFEFF', '\u200E', '\u200F' -> {}
                default -> {
                    if (!Character.isISOControl(sign)) {
                        text.append(sign);
                    }
                }
            }
        }
        return text.toString().strip();
    }

    /** Persian and Arabic digits as Latin ones, with the signs that go with them. */
    static String latin(String written) {
        if (isPlain(written)) {
            return written;
        }
        StringBuilder text = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char sign = written.charAt(i);
            int digit = Character.isDigit(sign) ? Character.digit(sign, 10) : -1;
            if (digit >= 0) {
                text.append((char) ('0' + digit));
            } else {
                text.append(
                        switch (sign) {
                            case '٫' -> '.';
                            case '٬', '،' -> ',';
                            case '−', '–' -> '-';
                            case '\u200C', '\u00A0', '\u202F' -> ' ';
                            default -> sign;
                        });
            }
        }
        return text.toString();
    }

    private static boolean isPlain(String written) {
        for (int i = 0; i < written.length(); i++) {
            char sign = written.charAt(i);
            if (sign >= 0x7F || sign < ' ') {
                return false;
            }
        }
        return true;
    }
}
