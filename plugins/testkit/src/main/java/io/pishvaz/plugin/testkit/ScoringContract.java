package io.pishvaz.plugin.testkit;

import io.pishvaz.plugin.api.Customer;
import io.pishvaz.plugin.api.Reason;
import io.pishvaz.plugin.api.Score;
import io.pishvaz.plugin.api.ScoringModule;
import io.pishvaz.plugin.api.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * What every scoring module owes its host, whatever the customer: an answer that is never {@code null}, the same for
 * the same customer also when asked by several threads at once, in time, in both languages, and with points that add
 * up.
 */
public final class ScoringContract {

    /** The host's budget unless configured: later is shown as late. */
    public static final Duration BUDGET = Duration.ofMillis(300);

    private static final int THREADS = 4;
    private static final Pattern PERSIAN = Pattern.compile("\\p{IsArabic}");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    private final ScoringModule module;

    private ScoringContract(ScoringModule module) {
        this.module = module;
    }

    /**
     * Puts these customers and {@link Strangers strange ones} before the module.
     *
     * @throws AssertionError naming the customer and what is wrong with the answer
     */
    public static void check(ScoringModule module, Customer... customers) {
        ScoringContract contract = new ScoringContract(module);
        check("title()", module.title());
        module.speaksOf().ifPresent(text -> check("speaksOf()", text));
        List<Customer> all = new ArrayList<>(List.of(customers));
        all.addAll(Strangers.all());
        all.forEach(contract::check);
    }

    private void check(Customer customer) {
        String who = customer.profile().name();
        Optional<Score> first = score(customer, Duration.ofSeconds(3));
        Optional<Score> second = score(customer, BUDGET);
        require(first.equals(second), who, "two different scores for the same customer");
        first.ifPresent(score -> check(who, score));
        askedAtOnce(customer).forEach(score -> require(first.equals(score), who, "another score on another thread"));
    }

    private static void check(String who, Score score) {
        int sum = Score.NEUTRAL
                + score.reasons().stream().mapToInt(Reason::points).sum();
        require(score.value() == sum, who, "points that do not add up to " + score.value());
        check(who, score.headline());
        score.detail().ifPresent(detail -> check(who, detail));
        score.reasons().forEach(reason -> check(who, reason.text()));
    }

    private static void check(String who, Text text) {
        require(text != null, who, "no text");
        require(PERSIAN.matcher(text.fa()).find(), who, "no Persian in: " + text.fa());
        require(!PERSIAN.matcher(text.en()).find(), who, "Persian in the English: " + text.en());
        for (String language : List.of(text.en(), text.fa())) {
            String words = PLACEHOLDER.matcher(language).replaceAll("");
            require(!DIGIT.matcher(words).find(), who, "a number that should be a parameter in: " + language);
        }
    }

    private Optional<Score> score(Customer customer, Duration budget) {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<Optional<Score>> answer = thread.submit(() -> module.score(customer));
            try {
                return answered(customer, answer, budget);
            } finally {
                thread.shutdownNow();
            }
        }
    }

    private List<Optional<Score>> askedAtOnce(Customer customer) {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            Callable<Optional<Score>> question = () -> module.score(customer);
            List<Future<Optional<Score>>> answers = new ArrayList<>();
            for (int i = 0; i < 2 * THREADS; i++) {
                answers.add(threads.submit(question));
            }
            return answers.stream()
                    .map(answer -> answered(customer, answer, Duration.ofSeconds(3)))
                    .toList();
        }
    }

    private static Optional<Score> answered(Customer customer, Future<Optional<Score>> answer, Duration budget) {
        String who = customer.profile().name();
        try {
            Optional<Score> score = answer.get(budget.toMillis(), TimeUnit.MILLISECONDS);
            require(score != null, who, "null; an empty Optional says that there is nothing to say");
            return score;
        } catch (ExecutionException e) {
            throw new AssertionError(who + ": it threw " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError(who + ": no answer within " + budget.toMillis() + " ms", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(who + ": interrupted", e);
        }
    }

    private static void require(boolean kept, String who, String broken) {
        if (!kept) {
            throw new AssertionError(who + ": " + broken);
        }
    }
}
