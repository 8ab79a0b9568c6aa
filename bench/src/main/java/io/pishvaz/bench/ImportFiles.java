package io.pishvaz.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongFunction;

/** The files of an invented shop: parties, and orders that belong to them in no order of time. */
record ImportFiles(Path parties, Path orders) {
    private static final long FIRST_MOBILE = 9_120_000_000L;
    private static final String[] GOODS = {"beans/blend", "beans/single", "machine/espresso", "service/repair"};

    static ImportFiles write(Path folder, long parties, long orders) throws IOException {
        return new ImportFiles(
                file(folder.resolve("parties.csv"), "id,name,mobile,city,since", parties, ImportFiles::party),
                file(
                        folder.resolve("orders.csv"),
                        "order number,customer id,date,product,category,quantity,amount",
                        orders,
                        n -> order(n, parties)));
    }

    private static Path file(Path path, String heading, long rows, LongFunction<String> row) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(path)) {
            out.write(heading);
            out.newLine();
            for (long n = 1; n <= rows; n++) {
                out.write(row.apply(n));
                out.newLine();
            }
        }
        return path;
    }

    private static String party(long n) {
        return "C%d,مشتری %d نمونه,0%d,%s,%s"
                .formatted(n, n, FIRST_MOBILE + n, n % 2 == 0 ? "شیراز" : "Tehran", day(n));
    }

    private static String order(long n, long parties) {
        String category = GOODS[(int) (n % GOODS.length)];
        return "O%d,C%d,%s,%s,%s,%d,%d"
                .formatted(
                        n, 1 + n * 7_919 % parties, day(n), "Item " + n % 500, category, 1 + n % 3, 100_000 + n % 977);
    }

    private static String day(long n) {
        return "%d-%02d-%02d".formatted(2023 + n % 3, 1 + n / 3 % 12, 1 + n / 36 % 28);
    }
}
