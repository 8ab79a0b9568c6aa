package io.pishvaz.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {
    @TempDir
    private Path folder;

    @Test
    void guessesHowATextIsWritten() throws IOException {
        assertThat(Guess.of(file("نام;شهر\nعلی;یزد\n", StandardCharsets.UTF_8)))
                .isEqualTo(new Layout(Layout.Type.CSV, Encoding.UTF_8, Separator.SEMICOLON, true));
        assertThat(Guess.of(file("نام,شهر\nعلي,\"تهران, ری\"\n", Charset.forName("windows-1256"))))
                .isEqualTo(new Layout(Layout.Type.CSV, Encoding.WINDOWS_1256, Separator.COMMA, true));
        assertThat(Guess.of(file("\uFEFFa\tb\n1\t2\n", StandardCharsets.UTF_16LE))
                        .separator())
                .isEqualTo(Separator.TAB);
        assertThat(Guess.of(file(
                        " 00004 0001 19970101  2   29.33\n 00004 0001 19970118  2   29.73\n", StandardCharsets.UTF_8)))
                .isEqualTo(new Layout(Layout.Type.CSV, Encoding.UTF_8, Separator.BLANKS, false));
    }

    @Test
    void readsWhatItGuessed() throws IOException {
        assertThat(cells(file("\uFEFFنام,شهر\r\n\"علی\n\"\"ب\"\"\",یزد\r\n", StandardCharsets.UTF_8)))
                .containsExactly(List.of("نام", "شهر"), List.of("علی\n\"ب\"", "یزد"));
        assertThat(cells(file(" 1  2   3\n  4 5 6\n", StandardCharsets.UTF_8)))
                .containsExactly(List.of("1", "2", "3"), List.of("4", "5", "6"));
    }

    @Test
    void readsAWorkbook() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("s");
            sheet.value(0, 0, "نام");
            sheet.value(0, 1, "تولد");
            sheet.value(1, 0, 9121234567L);
            sheet.value(1, 1, LocalDate.of(2026, 3, 21));
            sheet.style(1, 1).format("yyyy-mm-dd").set();
            sheet.formula(2, 0, "1+1");
        }
        assertThat(Guess.of(file).type()).isEqualTo(Layout.Type.XLSX);
        assertThat(cells(file)).startsWith(List.of("نام", "تولد"), List.of("9121234567", "2026-03-21"));
    }

    @Test
    void writesNothingThatASpreadsheetWouldCompute() throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.csv(csv)) {
            writer.row(Arrays.asList("=cmd()", "+98912", "-1", "@x", "plain", -5, null));
        }
        assertThat(csv.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF'=cmd(),'+98912,'-1,'@x,plain,-5,\r\n");
        Path file = folder.resolve("b.xlsx");
        try (SheetWriter writer = SheetWriter.xlsx(Files.newOutputStream(file), "s")) {
            writer.row(List.of("=1+1", 5));
        }
        assertThat(cells(file)).containsExactly(List.of("=1+1", "5"));
    }

    @Test
    void refusesWhatIsHostileOrNoTable() throws IOException {
        refused(file("", StandardCharsets.UTF_8), BadFile.Reason.EMPTY);
        refused(file("a,b\n\"" + "x".repeat(1_100_000), StandardCharsets.UTF_8), BadFile.Reason.CELL_TOO_LONG);
        refused(file(",".repeat(600) + "\n", StandardCharsets.UTF_8), BadFile.Reason.TOO_MANY_COLUMNS);
        Path bytes = folder.resolve("bytes");
        Files.write(bytes, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1});
        refused(bytes, BadFile.Reason.OLD_EXCEL);
        Files.write(bytes, new byte[] {'P', 'K', 3, 4, 9, 9});
        refused(bytes, BadFile.Reason.NOT_A_WORKBOOK);
        refused(bomb(), BadFile.Reason.TOO_MUCH_INSIDE);
    }

    /** A sheet that asks its reader to fetch a file of this machine, and one that grows by entities of entities. */
    @ParameterizedTest
    @ValueSource(
            strings = {"<!ENTITY it SYSTEM \"%s\">", "<!ENTITY a \"%1$.3s&#65;\"><!ENTITY it \"&a;&a;&a;&a;&a;\">"})
    void entitiesOfAWorkbookAreNotFollowed(String entity) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "launch code");
        Path file = folder.resolve("plain.xlsx");
        try (SheetWriter sheet = SheetWriter.xlsx(Files.newOutputStream(file), "x")) {
            sheet.row(List.of("harmless"));
        }
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path part = zip.getPath("xl/worksheets/sheet1.xml");
            String xml = Files.readString(part);
            assertThat(xml).contains("harmless");
            int root = xml.indexOf("<worksheet");
            Files.writeString(
                    part,
                    xml.substring(0, root) + "<!DOCTYPE worksheet [" + entity.formatted(secret.toUri()) + "]>"
                            + xml.substring(root).replace("harmless", "&it;"));
        }
        assertThatThrownBy(() -> cells(file)).isInstanceOf(BadFile.class);
    }

    @Test
    void aLetterThatCannotBeReadIsAnError() throws IOException {
        Path file = folder.resolve("mixed.csv");
        byte[] start = "a,b\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(start, start.length + 1);
        all[start.length] = (byte) 0xC7;
        Files.write(file, all);
        refused(file, BadFile.Reason.ENCODING);
    }

    private void refused(Path file, BadFile.Reason reason) {
        assertThatThrownBy(() -> cells(file)).isInstanceOfSatisfying(BadFile.class, bad -> assertThat(bad.reason())
                .isEqualTo(reason));
    }

    /** Half a gigabyte of blanks in half a megabyte. */
    private Path bomb() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] blanks = new byte[1 << 20];
            for (int i = 0; i < 520; i++) {
                zip.write(blanks);
            }
        }
        return file;
    }

    private Path file(String text, Charset charset) throws IOException {
        return Files.write(Files.createTempFile(folder, "t", ".csv"), text.getBytes(charset));
    }

    private static List<List<String>> cells(Path file) throws IOException {
        List<List<String>> cells = new ArrayList<>();
        try (Table table = Table.open(file, Guess.of(file))) {
            table.forEachRemaining(line -> cells.add(line.cells()));
        }
        return cells;
    }
}
