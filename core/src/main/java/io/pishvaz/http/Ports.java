package io.pishvaz.http;

import io.pishvaz.care.Care;
import io.pishvaz.customer.Customers;
import io.pishvaz.customer.Merges;
import io.pishvaz.customer.RecordRules;
import io.pishvaz.customer.Records;
import io.pishvaz.customer.Stages;
import io.pishvaz.customer.Timeline;
import io.pishvaz.desk.CallActions;
import io.pishvaz.desk.CallerActions;
import io.pishvaz.desk.Catalogue;
import io.pishvaz.desk.DeskActions;
import io.pishvaz.desk.LogIns;
import io.pishvaz.desk.WorkActions;
import io.pishvaz.exchange.Exchange;
import io.pishvaz.floor.AlertActions;
import io.pishvaz.floor.BoardView;
import io.pishvaz.floor.Interactions;
import io.pishvaz.floor.PresenceSpells;
import io.pishvaz.live.Snapshots;
import io.pishvaz.pbx.DemoCalls;
import io.pishvaz.recording.Archive;
import io.pishvaz.sales.Selling;
import io.pishvaz.webhook.Outbox;
import java.util.Optional;
import java.util.function.Supplier;

/** What the server may ask for its callers. */
public record Ports(
        Snapshots snapshots,
        DeskActions desk,
        CallActions calls,
        CallerActions callers,
        WorkActions work,
        LogIns logIns,
        Supplier<Catalogue> catalogue,
        Customers customers,
        Timeline timeline,
        Merges merges,
        BoardView board,
        Interactions interactions,
        PresenceSpells spells,
        AlertActions alerts,
        Selling selling,
        Stages stages,
        Records records,
        RecordRules recordRules,
        Care care,
        Exchange exchange,
        Outbox outbox,
        Archive recordings,
        Optional<DemoCalls> demo) {}
