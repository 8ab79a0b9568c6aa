package io.pishvaz.outreach;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whom a list is made of: customers for whom all of this is true; an empty part asks for nothing.
 *
 * @param silentDays nobody was in contact with them for so many days, or ever
 * @param expectedWithinDays by their own rhythm they buy again within so many days, or should have
 * @param fields free fields by code, with the value they must have
 */
public record ListFilter(
        List<String> stages,
        List<String> standings,
        List<String> sources,
        List<String> places,
        Optional<Integer> silentDays,
        Optional<Integer> expectedWithinDays,
        Map<String, String> fields) {

    public ListFilter {
        stages = List.copyOf(stages);
        standings = List.copyOf(standings);
        sources = List.copyOf(sources);
        places = List.copyOf(places);
        fields = Map.copyOf(fields);
    }
}
