package io.pishvaz.http;

import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The contract as a page to read. */
final class ApiPage {
    private static final String STYLE = """
            body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1d2330}
            h2{margin-block:2rem .25rem;font:600 16px ui-monospace,monospace}
            h2 b{display:inline-block;min-inline-size:4.5rem;color:#0b6b5d}
            pre{background:#f3f5f8;padding:.75rem;border-radius:6px;overflow:auto}
            td{padding-inline-end:1.5rem;vertical-align:top} code{background:#f3f5f8}
            """;

    private ApiPage() {}

    static String of(JsonObject contract) {
        var info = contract.getJsonObject("info");
        var body = contract.getJsonObject("paths").stream()
                .map(path -> path(path.getKey(), (JsonObject) path.getValue()))
                .collect(Collectors.joining());
        return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Pishvaz API</title><style>" + STYLE
                + "</style><h1>Pishvaz API</h1><p>" + text(info.getString("description"))
                + "</p><p>The contract itself: <a href=\"/openapi.yaml\">/openapi.yaml</a></p>" + body + "</html>";
    }

    private static String path(String path, JsonObject operations) {
        return operations.stream()
                .filter(operation -> !operation.getKey().equals("parameters"))
                .map(operation -> operation(operation, path))
                .collect(Collectors.joining());
    }

    private static String operation(Map.Entry<String, Object> named, String path) {
        var operation = (JsonObject) named.getValue();
        var html = new StringBuilder("<h2><b>" + text(named.getKey().toUpperCase(Locale.ROOT)) + "</b> ")
                .append(text(Operations.BASE + path))
                .append("</h2><p>")
                .append(text(operation.getString("summary", "")))
                .append(". ")
                .append(text(operation.getString("description", "")))
                .append(" <code>")
                .append(text(operation.getString("x-needs", "")))
                .append("</code></p>");
        if (operation.containsKey("parameters")) {
            html.append("<pre>")
                    .append(text(operation.getJsonArray("parameters").encodePrettily()))
                    .append("</pre>");
        }
        if (operation.containsKey("requestBody")) {
            var content = operation.getJsonObject("requestBody").getJsonObject("content");
            html.append("<pre>").append(text(content.encodePrettily())).append("</pre>");
        }
        html.append("<table>");
        operation.getJsonObject("responses").forEach(answer -> html.append(answer(answer)));
        return html.append("</table>").toString();
    }

    private static String answer(Map.Entry<String, Object> answer) {
        var said = (JsonObject) answer.getValue();
        var ref = said.getString("$ref", "");
        var words = said.getString("description", ref.substring(ref.lastIndexOf('/') + 1));
        return "<tr><td>" + text(answer.getKey()) + "<td>" + text(words) + "</tr>";
    }

    private static String text(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
