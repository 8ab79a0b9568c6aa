package io.pishvaz.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Everything the pop shows of a party, read in one round trip. History is newest first, one page of it. */
public record CustomerFile(
        Party party,
        Lifecycle lifecycle,
        Guidance guidance,
        Optional<HundredDays> hundredDays,
        Optional<QuoteLine> quote,
        List<TaskLine> tasks,
        List<OpportunityLine> opportunities,
        List<HistoryItem> history,
        boolean historyMore,
        List<Expectation> treatments,
        ContactCap contactCap,
        Buying buying) {

    /** The same file with other advice. */
    public CustomerFile advising(Guidance other) {
        return new CustomerFile(
                party,
                lifecycle,
                other,
                hundredDays,
                quote,
                tasks,
                opportunities,
                history,
                historyMore,
                treatments,
                contactCap,
                buying);
    }

    /** Day n of the first 100 and the phase it falls in. */
    public record HundredDays(int day, String phase) {}

    /** The last quote. */
    public record QuoteLine(
            String id,
            String number,
            Instant sentAt,
            String channel,
            Optional<LocalDate> validUntil,
            long totalRial,
            String status,
            List<Line> lines) {

        /** One line of a quote. */
        public record Line(String title, int quantity, long amountRial) {}
    }

    /** An open task. */
    public record TaskLine(
            String id,
            String title,
            Optional<Instant> dueAt,
            Optional<String> department,
            Optional<String> owner,
            boolean overdue) {}

    /** An open opportunity. */
    public record OpportunityLine(
            String id, String title, String stage, long valueRial, int probability, List<String> competitors) {}

    /**
     * One line of the history; {@code reason} (a code of the catalogue) and {@code talkMs} for calls,
     * {@code amountRial} for quotes and orders; {@code recordings} are the numbers of those that can be heard.
     */
    public record HistoryItem(
            String id,
            Instant at,
            String kind,
            Optional<String> direction,
            Phrase title,
            Optional<String> text,
            Optional<String> agent,
            Optional<String> disposition,
            Optional<String> reason,
            Optional<Long> amountRial,
            Optional<Long> talkMs,
            Optional<Answers> answers,
            List<Integer> recordings) {}

    /**
     * Orders and referrals, oldest first, for scoring; not sent to browsers. A treatment is what each is owed to, as
     * {@code KIND:code} when it says so itself and {@code KIND:code:INFERRED} when it followed upon one given.
     */
    public record Buying(
            List<Order> orders, List<Referral> referrals, Optional<Integer> lastSatisfaction, int openComplaints) {

        /** One order; {@code category} is the path of its largest line. */
        public record Order(Instant at, long amountRial, String category, Optional<String> treatment) {}

        /** Somebody this party sent; {@code bought} says whether that person has bought since. */
        public record Referral(Instant at, String kind, boolean bought, Optional<String> treatment) {}
    }
}
