package io.pishvaz.cam;

import io.pishvaz.plugin.api.Customer;
import io.pishvaz.plugin.api.Customer.Stage;
import io.pishvaz.plugin.api.Param;
import io.pishvaz.plugin.api.Reason;
import io.pishvaz.plugin.api.Score;
import io.pishvaz.plugin.api.ScoringModule;
import io.pishvaz.plugin.api.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pf4j.Extension;

/**
 * Scores how far a customer has come as an advocate. One rung at a time: silent on prospects, and on customers who are
 * not yet loyal unless they have sent somebody of their own accord.
 */
@Extension
public final class CamModule implements ScoringModule {

    @Override
    public Text title() {
        return Text.of("CAM · Developing", "CAM · توسعه ارتباط");
    }

    @Override
    public Optional<Text> speaksOf() {
        return Optional.of(Text.of(
                "It speaks of loyal customers, and of who has sent somebody",
                "از مشتریان وفادار می‌گوید و از کسانی که کسی را معرفی کرده‌اند"));
    }

    @Override
    public Optional<Score> score(Customer customer) {
        Sent sent = new Sent(customer.referrals());
        boolean tooEarly = customer.stage().compareTo(Stage.LOYAL) < 0;
        if (customer.stage() == Stage.PROSPECT || (tooEarly && sent.isEmpty())) {
            return Optional.empty();
        }
        List<Reason> reasons = Stream.concat(SentReasons.of(customer, sent), ReadinessReasons.of(customer))
                .toList();
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(Score.of(headline(sent), reasons).withDetail(advice(customer, sent)));
    }

    private static Text headline(Sent sent) {
        return sent.isEmpty()
                ? Text.of("No referral so far", "تاکنون کسی را معرفی نکرده است")
                : Text.of(
                        "Referrals: {0}, of whom bought: {1}",
                        "معرفی‌ها: {0}، خریدار شده: {1}", Param.count(sent.count()), Param.count(sent.bought()));
    }

    /** What to do with that; loyal customers are never asked outright, whatever the score. */
    private static Text advice(Customer customer, Sent sent) {
        if (!ReadinessReasons.isContent(customer)) {
            return Text.of("Put right what went wrong first", "نخست آنچه پیش آمده جبران شود");
        }
        if (customer.stage() == Stage.ADVOCATE) {
            return sent.isEmpty() ? Text.of("Thank for the loyalty", "برای وفاداری‌اش سپاسگزاری کنید") : mostly(sent);
        }
        return sent.isEmpty()
                ? Text.of("Never ask outright to advertise or sell", "هرگز مستقیم درخواست تبلیغ یا فروش نکنید")
                : Text.of("Thank for the referral, do not ask for more", "برای معرفی سپاسگزاری کنید، بیشتر نخواهید");
    }

    private static Text mostly(Sent sent) {
        Param last = Param.moment(sent.last().at());
        return switch (sent.mainKind()) {
            case WORD_OF_MOUTH ->
                Text.of("Mostly by word of mouth, last {0}", "بیشتر با توصیه دهان به دهان، آخرین بار {0}", last);
            case BROUGHT_ALONG ->
                Text.of("Mostly brings them along, last {0}", "بیشتر همراه خود می‌آورد، آخرین بار {0}", last);
            case ONLINE -> Text.of("Mostly online, last {0}", "بیشتر در فضای مجازی، آخرین بار {0}", last);
            case CODE -> Text.of("Mostly with the own code, last {0}", "بیشتر با کد معرف، آخرین بار {0}", last);
            case OTHER -> Text.of("Last referral {0}", "آخرین معرفی {0}", last);
        };
    }
}
