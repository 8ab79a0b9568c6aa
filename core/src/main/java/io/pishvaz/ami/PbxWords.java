package io.pishvaz.ami;

import java.util.List;

/** The events worth reading; every other is dropped where it lies. */
final class PbxWords {

    static final EventNames HEARD = EventNames.of(List.of(
            "Newchannel",
            "Newstate",
            "NewCallerid",
            "NewConnectedLine",
            "NewAccountCode",
            "Newexten",
            "Rename",
            "HangupRequest",
            "SoftHangupRequest",
            "Hangup",
            "DialBegin",
            "DialState",
            "DialEnd",
            "BridgeCreate",
            "BridgeEnter",
            "BridgeLeave",
            "BridgeMerge",
            "BridgeDestroy",
            "Hold",
            "Unhold",
            "BlindTransfer",
            "AttendedTransfer",
            "ParkedCall",
            "UnParkedCall",
            "ParkedCallGiveUp",
            "ParkedCallTimeOut",
            "ParkedCallSwap",
            "Pickup",
            "LocalBridge",
            "LocalOptimizationBegin",
            "LocalOptimizationEnd",
            "QueueCallerJoin",
            "QueueCallerLeave",
            "QueueCallerAbandon",
            "AgentCalled",
            "AgentConnect",
            "AgentComplete",
            "AgentDump",
            "AgentRingNoAnswer",
            "QueueMemberAdded",
            "QueueMemberRemoved",
            "QueueMemberStatus",
            "QueueMemberPause",
            "QueueMemberPenalty",
            "QueueMemberRinginuse",
            "OriginateResponse",
            "UserEvent",
            "VarSet",
            "FullyBooted",
            "Reload",
            "Shutdown",
            "CoreShowChannel",
            "CoreShowChannelsComplete",
            "QueueParams",
            "QueueMember",
            "QueueEntry",
            "QueueStatusComplete",
            "QueueSummary",
            "QueueSummaryComplete",
            "BridgeListItem",
            "BridgeListComplete",
            "ParkedCallsComplete"));

    /** The classes of events asked for at login, whatever the account may see. */
    static final String CLASSES = "system,call,agent,user";

    private PbxWords() {}
}
