package io.pishvaz.sheet;

import io.pishvaz.sheet.BadFile.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Keeps a small archive from growing into a huge one in memory: unpacks every part once, counting what really comes
 * out, before anything is kept of it.
 */
final class XlsxBounds {
    private static final int MOST_PARTS = 2_000;
    /** A full sheet of a million rows is about this large; a sheet is read as a stream. */
    private static final long LARGEST_SHEET = 4L << 30;
    /** Everything else, the shared texts above all, is kept in memory. */
    private static final long LARGEST_REST = 512L << 20;

    private XlsxBounds() {}

    static void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw tooMuch("at most " + MOST_PARTS + " parts, was " + zip.size());
            }
            long rest = 0;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                boolean sheet = entry.getName().startsWith("xl/worksheets/");
                long bound = sheet ? LARGEST_SHEET : LARGEST_REST - rest;
                long size = unpacked(zip, entry, bound);
                rest += sheet ? 0 : size;
            }
        } catch (ZipException broken) {
            throw new BadFile(Reason.NOT_A_WORKBOOK, "not an Excel workbook (.xlsx)");
        }
    }

    private static long unpacked(ZipFile zip, ZipEntry entry, long bound) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream part = zip.getInputStream(entry)) {
            int read = part.read(buffer);
            while (read >= 0) {
                size += read;
                if (size > bound) {
                    throw tooMuch("a part would unpack to more than " + (bound >> 20) + " MB");
                }
                read = part.read(buffer);
            }
        }
        return size;
    }

    private static BadFile tooMuch(String what) {
        return new BadFile(Reason.TOO_MUCH_INSIDE, "the workbook holds too much: " + what);
    }
}
