package io.pishvaz.http;

import io.pishvaz.session.Session;
import io.pishvaz.session.SignIn;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.validation.RequestUtils;
import io.vertx.openapi.validation.RequestValidator;
import io.vertx.openapi.validation.ValidatedRequest;
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
    private static final long LARGEST_BODY = 1024 * 1024;

    private final Vertx vertx;
    private final OpenAPIContract contract;
    private final RequestValidator validator;
    private final SignIn signIn;
    private final WebMeter meter;
    private final OnceOnly once;
    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<String, Stream> streams = new HashMap<>();

    Operations(Vertx vertx, OpenAPIContract contract, SignIn signIn, WebMeter meter, OnceOnly once) {
        this.meter = meter;
        this.vertx = vertx;
        this.contract = contract;
        this.validator = RequestValidator.create(vertx, contract);
        this.signIn = signIn;
        this.once = once;
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

    /** Answers a creation; a request repeated under its Idempotency-Key gets the first answer again. */
    void creates(String operation, Answer answer) {
        answers.put(operation, once.of(operation, answer));
    }

    /** The same for a store that writes what was made beside the key, in the transaction that makes it. */
    void createsInStore(String operation, Answer answer) {
        answers.put(operation, once.inStore(operation, answer));
    }

    void stream(String operation, Stream stream) {
        streams.put(operation, stream);
    }

    void mount(Router router) {
        for (var operation : contract.operations()) {
            Optional.ofNullable(streams.get(operation.getOperationId()))
                    .ifPresent(stream -> router.route(operation.getHttpMethod(), path(operation))
                            .handler(context -> stream(context, operation, stream)));
        }
        router.route(BASE + "/*").handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY));
        for (var operation : contract.operations()) {
            var answer = answers.get(operation.getOperationId());
            if (answer != null) {
                var gate = Gate.of(operation);
                router.route(operation.getHttpMethod(), path(operation)).handler(context -> {
                    measure(context, operation.getOperationId());
                    guard(context, gate, session -> answer(context, operation, session, answer));
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
    private void stream(RoutingContext context, Operation operation, Stream stream) {
        context.request().pause();
        context.addEndHandler(ended -> context.request().resume());
        guard(context, Gate.of(operation), session -> {
            if (operation.getRequestBody() == null) {
                checked(context, operation, request -> stream.run(context, session.orElseThrow()));
            } else {
                stream.run(context, session.orElseThrow());
            }
        });
    }

    private void guard(RoutingContext context, Gate gate, Consumer<Optional<Session>> go) {
        Replies.on(vertx.getOrCreateContext(), Gate.session(context, signIn))
                .onSuccess(session -> gate.refuses(context, session)
                        .ifPresentOrElse(refusal -> refusal.send(context), () -> go.accept(session)))
                .onFailure(outage -> Problem.outage(outage).send(context));
    }

    private void answer(RoutingContext context, Operation operation, Optional<Session> session, Answer answer) {
        checked(context, operation, request -> run(context, () -> answer.to(new Asked(context, session, request))));
    }

    /** Goes on with what fits the contract and can be written down. */
    private void checked(RoutingContext context, Operation operation, Consumer<ValidatedRequest> go) {
        RequestUtils.extract(
                        context.request(),
                        operation,
                        () -> Future.succeededFuture(context.body().buffer()))
                .compose(request -> validator.validate(request, operation.getOperationId()))
                .onFailure(
                        misfit -> new Misfit(context, operation).problem(misfit).send(context))
                .onSuccess(request -> Unwritable.problem(operation, request)
                        .ifPresentOrElse(problem -> problem.send(context), () -> go.accept(request)));
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
