package io.pishvaz.http;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.pishvaz.desk.Outcome;
import io.pishvaz.pbx.PbxRefusal;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Why a request was not answered, as RFC 9457 writes it; {@code more} are members of this problem alone. */
record Problem(int status, String detail, List<FieldError> errors, Map<String, Object> more) {
    private static final Logger LOG = LoggerFactory.getLogger(Problem.class);

    static Problem of(int status, String detail) {
        return new Problem(status, detail, List.of(), Map.of());
    }

    static Problem field(String field, Object value, String allowed) {
        var detail = field + " must be " + allowed;
        return new Problem(400, detail, List.of(new FieldError(field, Optional.of(value), allowed)), Map.of());
    }

    /** What lies behind us cannot be reached; the cause goes to the log only. */
    static Problem outage(Throwable cause) {
        if (cause instanceof PbxRefusal refusal) {
            return of(503, "The PBX did not do it: " + refusal.getMessage())
                    .because(Outcome.Why.PBX_REFUSED, Optional.ofNullable(refusal.getMessage()));
        }
        LOG.warn("cannot answer: {}", cause.toString());
        return of(503, "The database cannot be asked now; try again");
    }

    /** With the reason's name, for programs and for screens in any language. */
    Problem because(Enum<?> why, Optional<String> said) {
        var members = new LinkedHashMap<>(more);
        members.put("code", why);
        said.ifPresent(words -> members.put("said", words));
        return new Problem(status, detail, errors, members);
    }

    /** A mistake of ours. */
    static Problem ours(Throwable cause) {
        var reference = UUID.randomUUID().toString();
        LOG.error("failure {}", reference, cause);
        return of(500, "Something went wrong; the log tells more under " + reference);
    }

    Reply reply() {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        body.put("title", HttpResponseStatus.valueOf(status).reasonPhrase());
        body.put("status", status);
        body.put("detail", detail);
        if (!errors.isEmpty()) {
            body.put("errors", errors);
        }
        body.putAll(more);
        return new Reply(status, "application/problem+json", WireJson.write(body), Map.of());
    }

    void send(RoutingContext context) {
        reply().send(context);
    }
}
