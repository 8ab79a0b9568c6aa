package io.pishvaz.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.pishvaz.care.Complaint;
import io.pishvaz.care.Contact;
import io.pishvaz.care.Treatment;
import io.pishvaz.customer.Candidate;
import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.Guidance;
import io.pishvaz.live.Link;
import io.pishvaz.live.Panel;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Where the JSON of a record differs from the record; Jackson reads these beside the records, which know nothing of
 * JSON.
 */
interface Shapes {

    /** A customer's file: guidance lies flat in it, and what is only for scoring stays here. */
    interface File {
        @JsonUnwrapped
        Guidance guidance();

        @JsonIgnore
        CustomerFile.Buying buying();
    }

    /** A party that a search found: what is known of it lies flat in it. */
    interface SearchHit {
        @JsonUnwrapped
        Candidate candidate();
    }

    /** A treatment of the catalogue: what may be changed of it lies flat in it. */
    interface OfCatalogue {
        @JsonUnwrapped
        Treatment.Terms terms();
    }

    /** A contact: what it was about lies flat in it. */
    interface Spoken {
        @JsonUnwrapped
        Contact.About about();
    }

    /** What is offered: only people read it. */
    interface Offer {
        @JsonIgnore
        Duration every();
    }

    /** A complaint: who makes it good lies flat in it. */
    interface Wrong {
        @JsonUnwrapped
        Complaint.Assigned assigned();
    }

    /** A phrase. */
    interface Sentence {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @ParamsOnWire
        Map<String, Object> params();
    }

    /** A plugin's text. */
    interface Words {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @ParamsOnWire
        List<Object> params();
    }

    /** A plugin's panel. */
    interface PluginPanel {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Panel.Reason> reasons();
    }

    /** A line of the history. */
    interface HistoryLine {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Integer> recordings();
    }

    /** A pop. */
    interface Screen {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<?> candidates();
    }

    /** A link to a PBX. */
    interface PbxLink {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Link.Blind> blind();
    }

    /** What may be done with a call. */
    interface CallControl {
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean muted();
    }

    /** A call. */
    interface PhoneCall {
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean inferred();
    }

    /** Who asks. */
    interface Asking {
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean inferred();
    }
}
