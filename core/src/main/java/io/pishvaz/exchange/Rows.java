package io.pishvaz.exchange;

import io.pishvaz.sheet.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the lines of a file into rows to store, one after the other; keeps no more than the last one in mind. */
public final class Rows {
    private final Reading reading;
    private final List<Field> fields;
    private final int[] places;
    private final Cells cells;
    private final Notes notes = new Notes();
    private String lastKey = "";
    private String lastOwner = "";
    private long unit;

    public Rows(Reading reading) {
        this.reading = reading;
        this.fields = Field.of(reading.kind());
        this.places = reading.columns().stream()
                .mapToInt(field -> field.map(fields::indexOf).orElse(-1))
                .toArray();
        this.cells = new Cells(reading, notes);
    }

    public Notes notes() {
        return notes;
    }

    public Staged read(Line line) {
        @Nullable String[] values = new String[fields.size()];
        List<BadCell> faults = new ArrayList<>();
        for (int column = 0; column < places.length; column++) {
            if (places[column] >= 0) {
                values[places[column]] = cell(line, column, faults);
            }
        }
        for (Field field : fields) {
            if (field.required() && values[fields.indexOf(field)] == null && !isFaulty(field, faults)) {
                faults.add(new BadCell(line.row(), heading(field), "", Rule.REQUIRED, Optional.empty()));
            }
        }
        return staged(line, values, faults);
    }

    private @Nullable String cell(Line line, int column, List<BadCell> faults) {
        String text = Texts.unified(unquoted(line.cell(column)));
        if (text.isEmpty()) {
            return null;
        }
        Cells.Said said = cells.read(fields.get(places[column]).shape(), text);
        said.broken()
                .ifPresent(rule ->
                        faults.add(new BadCell(line.row(), reading.headings().get(column), text, rule, said.words())));
        return said.value();
    }

    /** The apostrophe that an export puts before what a spreadsheet would compute. */
    private static String unquoted(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private Staged staged(Line line, @Nullable String[] values, List<BadCell> faults) {
        if (reading.kind() == Kind.PARTIES) {
            return unit(line, text(values, Field.ID), values, faults);
        }
        if (reading.kind() == Kind.PRODUCTS) {
            return unit(line, text(values, Field.PRODUCT_CODE), values, faults);
        }
        boolean orders = reading.kind() == Kind.ORDERS;
        String owner = text(values, orders ? Field.ORDER_PARTY : Field.CONTACT_PARTY);
        String phone = text(values, orders ? Field.ORDER_PHONE : Field.CONTACT_PHONE);
        if (owner.isEmpty() && phone.isEmpty() && faults.isEmpty()) {
            faults.add(new BadCell(
                    line.row(),
                    heading(orders ? Field.ORDER_PARTY : Field.CONTACT_PARTY),
                    "",
                    Rule.WHO,
                    Optional.empty()));
        }
        return orders
                ? order(line, owner.isEmpty() ? phone : owner, values, faults)
                : unit(line, text(values, Field.CONTACT_ID), values, faults);
    }

    /** Without a number of their own, a party's purchases of one day are one order. */
    private Staged order(Line line, String owner, @Nullable String[] values, List<BadCell> faults) {
        String number = text(values, Field.NUMBER);
        String at = text(values, Field.ORDER_AT);
        if (number.isEmpty() && !at.isEmpty()) {
            number = owner + "/" + Instant.parse(at).atZone(reading.zone()).toLocalDate();
            values[fields.indexOf(Field.NUMBER)] = number;
        }
        boolean goesOn = !number.isEmpty() && number.equals(lastKey);
        if (goesOn && !lastOwner.equals(owner + at) && faults.isEmpty()) {
            faults.add(new BadCell(line.row(), heading(Field.NUMBER), number, Rule.SAME_ORDER, Optional.empty()));
        }
        lastOwner = goesOn ? lastOwner : owner + at;
        unit += goesOn ? 0 : 1;
        lastKey = number;
        return new Staged(line.row(), unit, number, Arrays.asList(values), faults);
    }

    private Staged unit(Line line, String key, @Nullable String[] values, List<BadCell> faults) {
        return new Staged(line.row(), ++unit, key, Arrays.asList(values), faults);
    }

    private boolean isFaulty(Field field, List<BadCell> faults) {
        return faults.stream().anyMatch(fault -> fault.column().equals(heading(field)));
    }

    private String heading(Field field) {
        int column = reading.columns().indexOf(Optional.of(field));
        return column < 0 ? field.name() : reading.headings().get(column);
    }

    private String text(@Nullable String[] values, Field field) {
        String value = values[fields.indexOf(field)];
        return value == null ? "" : value;
    }
}
