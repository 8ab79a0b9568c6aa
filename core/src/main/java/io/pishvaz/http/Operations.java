package io.pishvaz.http;

import io.pishvaz.session.Session;
import io.pishvaz.session.SignIn;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.validation.RequestUtils;
import io.vertx.openapi.validation.RequestValidator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The operations of the contract: who may call them is checked first, then whether the request fits, then they are
 * answered.
 */
final class Operations {
    static final String BASE = "/api/v1";
    private static final long LARGEST_BODY = 64 * 1024;

    private final Vertx vertx;
    private final OpenAPIContract contract;
    private final RequestValidator validator;
    private final SignIn signIn;
    private final WebMeter meter;
    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<String, Stream> streams = new HashMap<>();

    Operations(Vertx vertx, OpenAPIContract contract, SignIn signIn, WebMeter meter) {
        this.meter = meter;
        this.vertx = vertx;
        this.contract = contract;
        this.validator = RequestValidator.create(vertx, contract);
        this.signIn = signIn;
    }

    /** Answers one operation. A failed future is an outage, a throw a mistake of ours. */
    interface Answer {
        Future<Reply> to(Asked asked);
    }

    /** Takes or gives more than fits into memory; the request is paused until it asks for it. */
    interface Stream {
        void run(RoutingContext context, Session session);
    }

    void on(String operation, Answer answer) {
        answers.put(operation, answer);
    }

    void stream(String operation, Stream stream) {
        streams.put(operation, stream);
    }

    void mount(Router router) {
        for (var operation : contract.operations()) {
            Optional.ofNullable(streams.get(operation.getOperationId()))
                    .ifPresent(stream -> router.route(operation.getHttpMethod(), path(operation))
                            .handler(context -> stream(context, Needs.of(operation), stream)));
        }
        router.route(BASE + "/*").handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY));
        for (var operation : contract.operations()) {
            var answer = answers.get(operation.getOperationId());
            if (answer != null) {
                var needs = Needs.of(operation);
                router.route(operation.getHttpMethod(), path(operation)).handler(context -> {
                    measure(context, operation.getOperationId());
                    guard(context, needs, session -> answer(context, operation, session, answer));
                });
            }
        }
        router.route(BASE + "/*")
                .handler(context -> Problem.of(404, "No such path").send(context));
    }

    private void measure(RoutingContext context, String operation) {
        long began = System.nanoTime();
        context.addEndHandler(ended -> meter.answered(
                operation, context.response().getStatusCode(), Duration.ofNanos(System.nanoTime() - began)));
    }

    private static String path(Operation operation) {
        return BASE + operation.getOpenAPIPath().replaceAll("\\{(\\w+)}", ":$1");
    }

    /** What is left of a refused body is read and forgotten. */
    private void stream(RoutingContext context, Needs needs, Stream stream) {
        context.request().pause();
        context.addEndHandler(ended -> context.request().resume());
        guard(context, needs, session -> stream.run(context, session.orElseThrow()));
    }

    private void guard(RoutingContext context, Needs needs, Consumer<Optional<Session>> go) {
        var found = Cookies.secret(context).map(signIn::find).orElseGet(Replies::nobody);
        Replies.on(vertx.getOrCreateContext(), found)
                .onSuccess(session -> needs.refuses(session)
                        .or(() -> forged(context, needs, session))
                        .ifPresentOrElse(refusal -> refusal.send(context), () -> go.accept(session)))
                .onFailure(outage -> Problem.outage(outage).send(context));
    }

    /** A page of somebody else can make a browser send our cookie, but does not know the token. */
    private static Optional<Problem> forged(RoutingContext context, Needs needs, Optional<Session> session) {
        if (session.isEmpty()
                || needs == Needs.NOBODY
                || context.request().method().equals(HttpMethod.GET)) {
            return Optional.empty();
        }
        var token =
                Optional.ofNullable(context.request().getHeader("X-CSRF-Token")).orElse("");
        var same = MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8), session.get().csrf().getBytes(StandardCharsets.UTF_8));
        return same
                ? Optional.empty()
                : Optional.of(Problem.of(403, "X-CSRF-Token is missing or wrong; GET /session tells it"));
    }

    private void answer(RoutingContext context, Operation operation, Optional<Session> session, Answer answer) {
        RequestUtils.extract(
                        context.request(),
                        operation,
                        () -> Future.succeededFuture(context.body().buffer()))
                .compose(request -> validator.validate(request, operation.getOperationId()))
                .onFailure(misfit -> Misfit.problem(misfit, context).send(context))
                .onSuccess(request -> Unwritable.problem(request)
                        .ifPresentOrElse(
                                problem -> problem.send(context),
                                () -> run(context, () -> answer.to(new Asked(context, session, request)))));
    }

    private void run(RoutingContext context, Supplier<Future<Reply>> work) {
        try {
            Replies.on(vertx.getOrCreateContext(), work.get())
                    .onSuccess(reply -> reply.send(context))
                    .onFailure(outage -> Problem.outage(outage).send(context));
        } catch (RuntimeException e) {
            Problem.ours(e).send(context);
        }
    }
}
