package io.pishvaz.ami;

import java.util.List;

/** The events worth reading; every other is dropped where it lies. */
public final class PbxWords {

    public static final EventNames HEARD = EventNames.of(List.of(
            "Newchannel",
            "NewCallerid",
            "LocalBridge",
            "HangupRequest",
            "Hangup",
            "Hold",
            "Unhold",
            "Pickup",
            "QueueCallerJoin",
            "QueueCallerLeave",
            "QueueCallerAbandon",
            "AgentConnect",
            "AgentComplete",
            "VarSet",
            "AgentCalled",
            "DialBegin",
            "DialEnd",
            "AgentRingNoAnswer",
            "BridgeEnter",
            "BridgeLeave",
            "BlindTransfer",
            "AttendedTransfer",
            "ParkedCall",
            "MixMonitorStart",
            "MixMonitorStop",
            "MixMonitorMute",
            "OriginateResponse",
            "QueueMemberAdded",
            "QueueMemberRemoved",
            "QueueMemberStatus",
            "QueueMemberPause",
            "QueueMemberPenalty",
            "QueueMemberRinginuse",
            "FullyBooted",
            "Reload",
            "CoreShowChannel",
            "CoreShowChannelsComplete",
            "QueueMember",
            "QueueEntry",
            "QueueStatusComplete",
            "QueueSummary",
            "QueueSummaryComplete",
            "BridgeListItem",
            "BridgeListComplete"));

    /** The classes of events asked for at login, whatever the account may see. */
    static final String CLASSES = "system,call,agent,user";

    private PbxWords() {}
}
