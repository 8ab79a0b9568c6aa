package io.pishvaz.config;

import io.pishvaz.call.LeaveReason;
import io.pishvaz.care.Recovery;
import io.pishvaz.desk.Catalogue;
import io.pishvaz.desk.Dispositions;
import io.pishvaz.desk.Script;
import io.pishvaz.sales.Pipeline;
import io.pishvaz.sales.PipelineStep;
import io.pishvaz.work.CallbackRules;
import io.pishvaz.work.Tasks;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Everything that may be configured; key by key what {@code reference.yaml} describes and gives the defaults of. */
public record Settings(
        Http http,
        Management management,
        Database database,
        Centre centre,
        List<Pbx> pbx,
        Plugins plugins,
        Journal journal,
        Desk desk,
        Sales sales,
        Callbacks callbacks,
        SalesPipeline pipeline,
        Gates lifecycle,
        Care care,
        Parties parties,
        Outreach outreach,
        Exchange exchange,
        List<Webhook> webhooks,
        Board board) {

    public Settings {
        var ids = new HashSet<String>();
        for (var one : pbx) {
            if (!ids.add(one.id())) {
                throw new IllegalArgumentException("pbx ids must differ, was twice " + one.id());
            }
        }
    }

    /** How what went wrong is made good here. */
    public Recovery recovery() {
        return care.recovery(
                centre.languages().getFirst(),
                lifecycle.respect().unhappy(),
                desk.departments().stream().map(Department::code).collect(Collectors.toUnmodifiableSet()));
    }

    /** Where browsers and integrations come in. */
    public record Http(
            String host,
            int port,
            Optional<Path> webroot,
            boolean secureCookies,
            boolean behindProxy,
            int sessionHours,
            Tls tls) {
        public Http {
            Range.OWN_PORT.check("port", port);
            new Range(1, 720).check("sessionHours", sessionHours);
        }
    }

    /** Certificate and key, PEM files; both or none. */
    public record Tls(Optional<Path> certificate, Optional<Path> key) {
        public Tls {
            if (certificate.isPresent() != key.isPresent()) {
                throw new IllegalArgumentException("certificate and key must be set together, was only one");
            }
        }
    }

    /** Health and metrics. */
    public record Management(String host, int port) {
        public Management {
            Range.OWN_PORT.check("port", port);
        }
    }

    /** PostgreSQL. */
    public record Database(String url, String user, Secret password, int poolSize) {
        public Database {
            new Range(1, 200).check("poolSize", poolSize);
            if (!url.matches("postgresql://[^\\s/]+/[^\\s?]+(\\?\\S*)?")) {
                throw new IllegalArgumentException("url must be postgresql://HOST:PORT/DATABASE, was " + url);
            }
        }
    }

    /** The call centre itself. */
    public record Centre(String name, ZoneId zone, String region, List<Language> languages) {
        public Centre {
            checkRegion(region);
            if (languages.isEmpty()) {
                throw new IllegalArgumentException("languages must name at least one of fa, en, was []");
            }
        }

        /** As who never chose a language reads it. */
        public String words(Catalogue.Title title) {
            return languages.getFirst().of(title);
        }
    }

    /** The languages of the web client; the first is what a new user sees. */
    public enum Language {
        FA,
        EN;

        String of(Catalogue.Title title) {
            return this == FA ? title.fa() : title.en();
        }
    }

    /** One Asterisk. */
    public record Pbx(
            String id,
            String host,
            int port,
            boolean tls,
            Optional<Path> tlsCa,
            boolean tlsCheckHost,
            Optional<String> region,
            Login events,
            Login actions,
            Control control,
            Extensions extensions,
            boolean showWithheldNumbers,
            Recordings recordings,
            List<Queue> queues) {
        public Pbx {
            Range.PORT.check("port", port);
            region.ifPresent(Settings::checkRegion);
            if (!tlsCheckHost && tlsCa.isEmpty()) {
                throw new IllegalArgumentException("tlsCheckHost must be true where no tlsCa is set, was false");
            }
            if (!id.matches("[a-z0-9][a-z0-9-]{0,31}")) {
                throw new IllegalArgumentException("id must be 1 to 32 of a-z, 0-9 and -, was " + id);
            }
        }
    }

    /** What agents may do with calls from their screens. */
    public record Control(
            String context,
            Optional<String> parking,
            boolean phones,
            boolean mute,
            boolean recording,
            int ringSeconds,
            Outside outside) {
        public Control {
            new Range(5, 300).check("ringSeconds", ringSeconds);
            if (!context.matches("[A-Za-z0-9_.-]{1,79}")) {
                throw new IllegalArgumentException("context must name a context of the dial plan, was " + context);
            }
            parking.ifPresent(extension -> checkDialled("parking", extension));
        }
    }

    /** How numbers outside are dialled. */
    public record Outside(Optional<String> prefix, Form form, String allowed) {
        public Outside {
            prefix.ifPresent(digits -> checkDialled("prefix", digits));
            try {
                Pattern.compile(allowed);
            } catch (PatternSyntaxException e) {
                throw new IllegalArgumentException("allowed must be a regular expression, was " + allowed, e);
            }
        }
    }

    /** How a number is written for the trunk. */
    public enum Form {
        NATIONAL,
        E164
    }

    /** A manager account of an Asterisk. */
    public record Login(String user, Secret secret) {}

    /** A queue as people call it, how long a caller should wait at most, and what is dialled to reach it. */
    public record Queue(String name, Catalogue.Title title, int targetSeconds, Optional<String> extension) {
        public Queue {
            extension.ifPresent(digits -> checkDialled("extension", digits));
            new Range(1, 3600).check("targetSeconds", targetSeconds);
        }
    }

    /** The plugin host. */
    public record Plugins(Path folder, int budgetMs) {
        public Plugins {
            new Range(10, 10_000).check("budgetMs", budgetMs);
        }
    }

    /** The journal in front of the database. */
    public record Journal(Path folder, int maxMegabytes) {
        public Journal {
            new Range(1, 100_000).check("maxMegabytes", maxMegabytes);
        }
    }

    /** What agents work with. */
    public record Desk(
            int wrapUpSeconds,
            List<Catalogue.Disposition> dispositions,
            List<Catalogue.PauseReason> pauseReasons,
            List<Catalogue.Choice> sources,
            List<Catalogue.Choice> callReasons,
            List<Department> departments,
            List<Script> scripts) {
        public Desk {
            new Range(0, 3600).check("wrapUpSeconds", wrapUpSeconds);
            new Dispositions(dispositions);
        }

        /** To whom late tasks go, by department. */
        public Map<String, Tasks.Escalation> escalations() {
            return Department.escalations(departments);
        }
    }

    /** Which calls are to be phoned back. */
    public record Callbacks(List<LeaveReason> reasons, int shortestWaitSeconds, int dueMinutes) {
        public Callbacks {
            new Range(0, 3600).check("shortestWaitSeconds", shortestWaitSeconds);
            new Range(1, 10_080).check("dueMinutes", dueMinutes);
            if (reasons.contains(LeaveReason.ANSWERED)) {
                throw new IllegalArgumentException("reasons must be why nobody answered, was also answered");
            }
        }

        public CallbackRules rules() {
            return new CallbackRules(
                    Set.copyOf(reasons), Duration.ofSeconds(shortestWaitSeconds), Duration.ofMinutes(dueMinutes));
        }
    }

    /** The supervisors' board. */
    public record Board(int serviceLevelSeconds, int longCallMinutes) {
        public Board {
            new Range(1, 3600).check("serviceLevelSeconds", serviceLevelSeconds);
            new Range(0, 1440).check("longCallMinutes", longCallMinutes);
        }
    }

    /** The sales pipeline: every step with the time it may take, and why something may be lost. */
    public record SalesPipeline(List<StepTime> steps, List<Catalogue.Choice> lostReasons) {
        public SalesPipeline {
            standards(steps);
        }

        public Pipeline.Standards standards() {
            return standards(steps);
        }

        private static Pipeline.Standards standards(List<StepTime> steps) {
            return new Pipeline.Standards(steps.stream()
                    .map(time -> new Pipeline.Standard(time.step(), Duration.ofMinutes(time.minutes())))
                    .toList());
        }
    }

    /** How many minutes of the clock a step of the pipeline may take. */
    public record StepTime(PipelineStep step, int minutes) {
        public StepTime {
            new Range(1, 525_600).check("minutes", minutes);
        }
    }

    private static void checkDialled(String key, String digits) {
        if (!digits.matches("[0-9*#]{1,20}")) {
            throw new IllegalArgumentException(key + " must be 1 to 20 of 0-9, * and #, was " + digits);
        }
    }

    private static void checkRegion(String region) {
        if (!List.of(Locale.getISOCountries()).contains(region)) {
            throw new IllegalArgumentException("region must be a country of ISO 3166 such as IR, was " + region);
        }
    }
}
