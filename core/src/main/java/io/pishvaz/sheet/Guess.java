package io.pishvaz.sheet;

import io.pishvaz.sheet.BadFile.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Guesses a file's layout from its beginning; a person may choose otherwise. */
public final class Guess {
    private static final int LOOK = 1 << 18;
    private static final int LINES = 20;
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private Guess() {}

    public static Layout of(Path file) throws IOException {
        byte[] start = start(file);
        if (start.length == 0) {
            throw new BadFile(Reason.EMPTY, "the file is empty");
        }
        if (begins(start, 'P', 'K', 3, 4)) {
            return new Layout(Layout.Type.XLSX, Encoding.UTF_8, Separator.COMMA, true);
        }
        if (begins(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new BadFile(
                    Reason.OLD_EXCEL, "an .xls of Excel 2003 or older, or one with a password; save as .xlsx");
        }
        Encoding encoding = encoding(start);
        String text = encoding.charset.decode(ByteBuffer.wrap(start)).toString().replace("\uFEFF", "");
        List<String> lines =
                text.lines().limit(LINES).filter(line -> !line.isBlank()).toList();
        Separator separator =
                separator(start.length == LOOK && lines.size() > 1 ? lines.subList(0, lines.size() - 1) : lines);
        boolean header = lines.isEmpty() || lines.getFirst().chars().noneMatch(Character::isDigit);
        return new Layout(Layout.Type.CSV, encoding, separator, header);
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LOOK);
        }
    }

    private static Encoding encoding(byte[] start) {
        if (begins(start, 0xFF, 0xFE)) {
            return Encoding.UTF_16LE;
        }
        if (begins(start, 0xFE, 0xFF)) {
            return Encoding.UTF_16BE;
        }
        return isUtf8(start) ? Encoding.UTF_8 : Encoding.WINDOWS_1256;
    }

    /** A letter cut by the end of what was looked at is no fault. */
    private static boolean isUtf8(byte[] start) {
        var decoder = Encoding.UTF_8
                .charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return !decoder.decode(ByteBuffer.wrap(start), CharBuffer.allocate(start.length), start.length < LOOK)
                .isError();
    }

    /** The one that cuts most lines into the same number of cells; blanks only where nothing else cuts. */
    private static Separator separator(List<String> lines) {
        Separator best = Separator.COMMA;
        int most = 0;
        for (Separator one : List.of(Separator.COMMA, Separator.SEMICOLON, Separator.TAB, Separator.PIPE)) {
            int score = score(lines, one);
            if (score > most) {
                best = one;
                most = score;
            }
        }
        boolean columns = most == 0
                && !lines.isEmpty()
                && lines.stream().allMatch(line -> line.strip().split("\\s+").length > 1);
        return columns ? Separator.BLANKS : best;
    }

    private static int score(List<String> lines, Separator separator) {
        int[] cuts = lines.stream()
                .map(line -> QUOTED.matcher(line).replaceAll(""))
                .mapToInt(line -> (int)
                        line.chars().filter(sign -> sign == separator.sign).count())
                .toArray();
        int first = cuts.length == 0 ? 0 : cuts[0];
        long alike = Arrays.stream(cuts).filter(count -> count == first).count();
        return first * (int) alike;
    }

    private static boolean begins(byte[] start, int... signs) {
        if (start.length < signs.length) {
            return false;
        }
        for (int i = 0; i < signs.length; i++) {
            if ((start[i] & 0xFF) != signs[i]) {
                return false;
            }
        }
        return true;
    }
}
