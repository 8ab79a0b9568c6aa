package io.pishvaz;

import io.pishvaz.call.PbxId;
import io.pishvaz.config.Settings;
import io.pishvaz.customer.PhoneNumbers;
import io.pishvaz.desk.DialPlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the settings say of each PBX, as the desk needs it. */
final class DialPlans {
    private DialPlans() {}

    static Map<PbxId, DialPlan> of(Settings settings) {
        return settings.pbx().stream()
                .map(pbx -> Map.entry(new PbxId(pbx.id()), plan(pbx, settings.centre())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static DialPlan plan(Settings.Pbx pbx, Settings.Centre centre) {
        Settings.Control control = pbx.control();
        Settings.Outside outside = control.outside();
        return new DialPlan(
                control.context(),
                control.parking(),
                new DialPlan.Powers(control.phones(), control.mute(), control.recording()),
                queues(pbx.queues(), centre),
                Duration.ofSeconds(control.ringSeconds()),
                new DialPlan.Outside(
                        outside.prefix().orElse(""),
                        outside.form() == Settings.Form.NATIONAL,
                        Pattern.compile(outside.allowed()),
                        new PhoneNumbers(pbx.region().orElse(centre.region()))));
    }

    private static List<DialPlan.QueueNumber> queues(List<Settings.Queue> queues, Settings.Centre centre) {
        return queues.stream()
                .flatMap(queue -> queue.extension().stream()
                        .map(digits -> new DialPlan.QueueNumber(queue.name(), centre.words(queue.title()), digits)))
                .toList();
    }
}
