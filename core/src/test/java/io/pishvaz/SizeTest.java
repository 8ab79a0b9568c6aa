package io.pishvaz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Caps on the tail: a file, a method, its parameters and a line stay small enough to be read at once. Beside them the
 * one lock that cannot be seen in compiled classes.
 */
@NullMarked
class SizeTest {
    private static final int FILE = 300;
    private static final int METHOD = 40;
    private static final int PARAMETERS = 5;
    private static final int LINE = 120;

    @Test
    void everythingIsWithinTheCaps() throws IOException {
        assertThat(tooBig(Path.of("src", "main", "java"))).isEmpty();
    }

    @Test
    void noticesWhatIsTooBig(@TempDir Path folder) throws IOException {
        var method = "void many(int a, int b, int c, int d, int e, int f) {\n" + "work();\n".repeat(FILE) + "}\n";
        Files.writeString(
                folder.resolve("Big.java"), "class Big {\n" + method + "int " + "x".repeat(LINE) + ";" + "\n}\n");
        assertThat(tooBig(folder))
                .containsExactlyInAnyOrder(
                        "Big.java has 305 lines",
                        "Big.java:304 is 125 wide",
                        "Big.many has 302 lines",
                        "Big.many has 6 parameters");
    }

    @Test
    void noticesALock(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Lock.java"), "class Lock {\nvoid it() {\nsynchronized (this) {\n}\n}\n}\n");
        assertThat(tooBig(folder)).containsExactly("Lock.java locks");
    }

    private static List<String> tooBig(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            var files = walk.filter(file -> file.toString().endsWith(".java")).toList();
            for (var file : files) {
                lines(file, found);
            }
            methods(files, found);
        }
        return found;
    }

    private static void lines(Path file, List<String> found) throws IOException {
        var lines = Files.readAllLines(file);
        if (lines.size() > FILE) {
            found.add("%s has %d lines".formatted(file.getFileName(), lines.size()));
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() > LINE && isCode(lines.get(i))) {
                found.add("%s:%d is %d wide"
                        .formatted(file.getFileName(), i + 1, lines.get(i).length()));
            }
        }
    }

    /** The formatter keeps code within the line; prose in comments it leaves as it is. */
    private static boolean isCode(String line) {
        var text = line.strip();
        return !text.startsWith("*") && !text.startsWith("/*") && !text.startsWith("//");
    }

    private static void methods(List<Path> files, List<String> found) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var sources = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, sources, null, List.of("-proc:none"), null, sources.getJavaFileObjectsFromPaths(files));
            for (var unit : task.parse()) {
                new Methods(unit, Trees.instance(task)).scan(unit, found);
            }
        }
    }

    private static final class Methods extends TreePathScanner<@Nullable Void, List<String>> {
        private final CompilationUnitTree unit;
        private final Trees trees;

        Methods(CompilationUnitTree unit, Trees trees) {
            this.unit = unit;
            this.trees = trees;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, List<String> found) {
            var file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
            var name = file.replace(".java", ".") + method.getName();
            LineMap lines = unit.getLineMap();
            var positions = trees.getSourcePositions();
            long length = lines.getLineNumber(positions.getEndPosition(unit, method))
                    - lines.getLineNumber(positions.getStartPosition(unit, method))
                    + 1;
            if (length > METHOD) {
                found.add("%s has %d lines".formatted(name, length));
            }
            // a constructor only wires or fills a record: its parameters are the fields
            var wires = method.getName().contentEquals("<init>");
            if (!wires && method.getParameters().size() > PARAMETERS) {
                found.add("%s has %d parameters"
                        .formatted(name, method.getParameters().size()));
            }
            return super.visitMethod(method, found);
        }

        @Override
        public @Nullable Void visitSynchronized(SynchronizedTree block, List<String> found) {
            found.add(unit.getSourceFile().getName().replaceFirst(".*/", "") + " locks");
            return super.visitSynchronized(block, found);
        }
    }
}
