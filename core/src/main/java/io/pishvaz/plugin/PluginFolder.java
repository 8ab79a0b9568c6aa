package io.pishvaz.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The archives in the plugins folder; each is checked before anything is made of it. */
final class PluginFolder {
    private static final int MAX_ENTRIES = 20_000;
    private static final long MAX_BYTES = 256L << 20;

    private PluginFolder() {}

    /** Jars, zips and folders with a plugin in them, by name; everything else is left alone. */
    static List<Path> archives(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(PluginFolder::isArchive)
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList();
        }
    }

    private static boolean isArchive(Path file) {
        String name = file.getFileName().toString();
        boolean isFile = name.endsWith(".jar") || name.endsWith(".zip");
        boolean isFolder = Files.isDirectory(file.resolve("classes")) || Files.isDirectory(file.resolve("lib"));
        return !name.startsWith(".") && (isFile || isFolder);
    }

    /** The path to load it from: itself, or where a zip was unpacked below {@code work}. */
    static Path opened(Path archive, Path work) throws PluginRefusal {
        String name = archive.getFileName().toString();
        if (Files.isDirectory(archive)) {
            return archive;
        }
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            check(zip, name);
            return name.endsWith(".jar") ? archive : unpacked(zip, work.resolve(name), name);
        } catch (IOException e) {
            throw new PluginRefusal(name, "it cannot be read: " + e.getMessage());
        }
    }

    private static void check(ZipFile zip, String name) throws PluginRefusal {
        if (zip.size() > MAX_ENTRIES) {
            throw new PluginRefusal(name, "it has " + zip.size() + " entries, at most " + MAX_ENTRIES + " are allowed");
        }
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            String entry = entries.nextElement().getName();
            if (leadsOut(entry)) {
                throw new PluginRefusal(name, "its entry " + printable(entry) + " leads out of the archive");
            }
        }
    }

    private static boolean leadsOut(String entry) {
        return entry.startsWith("/")
                || entry.indexOf('\\') >= 0
                || entry.indexOf('\0') >= 0
                || entry.matches("[A-Za-z]:.*")
                || Stream.of(entry.split("/")).anyMatch(".."::equals);
    }

    private static String printable(String entry) {
        return entry.replaceAll("\\p{Cntrl}", "?");
    }

    private static Path unpacked(ZipFile zip, Path target, String name) throws IOException, PluginRefusal {
        long left = MAX_BYTES;
        for (ZipEntry entry : zip.stream().<ZipEntry>map(e -> e).toList()) {
            Path file = target.resolve(entry.getName());
            if (entry.isDirectory()) {
                Files.createDirectories(file);
                continue;
            }
            Files.createDirectories(file.getParent());
            left -= copy(zip, entry, file, left);
            if (left < 0) {
                throw new PluginRefusal(name, "it unpacks to more than " + (MAX_BYTES >> 20) + " MB");
            }
        }
        return target;
    }

    /** Stops soon after {@code limit}: what an archive says of its own size is not to be trusted. */
    private static long copy(ZipFile zip, ZipEntry entry, Path file, long limit) throws IOException {
        byte[] buffer = new byte[16_384];
        long copied = 0;
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(file)) {
            int read = in.read(buffer);
            while (read >= 0 && copied <= limit) {
                out.write(buffer, 0, read);
                copied += read;
                read = in.read(buffer);
            }
        }
        return copied;
    }
}
