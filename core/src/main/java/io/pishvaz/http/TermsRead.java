package io.pishvaz.http;

import io.pishvaz.customer.RecordRules;
import io.pishvaz.desk.Catalogue;
import io.pishvaz.outreach.ListFilter;
import io.pishvaz.outreach.Purpose;
import io.pishvaz.outreach.Terms;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads what a supervisor decides for a list; the contract has checked the shape, this checks the sense. */
record TermsRead(Catalogue catalogue) {

    /** Terms, or what is wrong with them. */
    record Read(Optional<Terms> terms, Optional<Problem> wrong) {
        Future<Reply> answer(Function<Terms, Future<Reply>> work) {
            return wrong.isPresent() ? wrong.get().reply().now() : work.apply(terms.orElseThrow());
        }
    }

    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Wrong(String field, Object value, String allowed) {
            super(field);
            this.problem = Problem.field(field, value, allowed);
        }
    }

    Read read(JsonObject body) {
        try {
            return new Read(Optional.of(terms(body)), Optional.empty());
        } catch (Wrong wrong) {
            return new Read(Optional.empty(), Optional.of(wrong.problem));
        }
    }

    private Terms terms(JsonObject body) {
        return new Terms(
                words(body, "name"),
                Purpose.valueOf(body.getString("purpose")),
                words(body, "why"),
                Optional.ofNullable(body.getString("say")).map(String::strip).filter(say -> !say.isEmpty()),
                filter(body.getJsonObject("filter")),
                body.getInteger("most"),
                new Terms.Calling(
                        workers(body), window(body), body.getInteger("attempts"), body.getInteger("retryMinutes")));
    }

    private Terms.Workers workers(JsonObject body) {
        var agents = texts(body, "agents");
        var known =
                catalogue.colleagues().stream().map(Catalogue.Colleague::agent).toList();
        agents.stream().filter(agent -> !known.contains(agent)).findFirst().ifPresent(agent -> {
            throw new Wrong("agents", agent, "who takes calls");
        });
        var department = Optional.ofNullable(body.getString("department"));
        var codes = catalogue.departments().stream().map(Catalogue.Choice::code).toList();
        department.filter(code -> !codes.contains(code)).ifPresent(code -> {
            throw new Wrong("department", code, "one of " + codes);
        });
        return new Terms.Workers(agents, department);
    }

    private static Terms.Window window(JsonObject body) {
        var first = LocalDate.parse(body.getString("first"));
        var last = Optional.ofNullable(body.getString("last")).map(LocalDate::parse);
        last.filter(day -> day.isBefore(first)).ifPresent(day -> {
            throw new Wrong("last", day, "not before first");
        });
        var from = LocalTime.parse(body.getString("from"));
        var to = LocalTime.parse(body.getString("to"));
        if (!to.isAfter(from)) {
            throw new Wrong("to", to, "after from");
        }
        return new Terms.Window(first, last, from, to);
    }

    private ListFilter filter(JsonObject filter) {
        Map<String, String> fields = new TreeMap<>();
        filter.getJsonObject("fields", new JsonObject())
                .forEach(field -> fields.put(field.getKey(), field.getValue().toString()));
        new RecordRules(catalogue.fields()).free(fields).ifPresent(wrong -> {
            throw new Wrong("filter." + wrong.field(), wrong.value(), wrong.allowed());
        });
        return new ListFilter(
                texts(filter, "stages"),
                texts(filter, "standings"),
                texts(filter, "sources"),
                texts(filter, "places"),
                Optional.ofNullable(filter.getInteger("silentDays")),
                Optional.ofNullable(filter.getInteger("expectedWithinDays")),
                fields);
    }

    private static String words(JsonObject body, String field) {
        return body.getString(field).strip();
    }

    private static List<String> texts(JsonObject body, String field) {
        return body.getJsonArray(field, new JsonArray()).stream()
                .map(Object::toString)
                .toList();
    }
}
