package dev.touchstone.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void cellsAreQuotedWhereTheyMustBe() {
        assertEquals(
                "plain,\"a,b\",\"say \"\"yes\"\"\",\"two\nlines\",\r\n",
                Csv.line(List.of("plain", "a,b", "say \"yes\"", "two\nlines", "")));
    }

    @Test
    void noCellIsAFormulaAndNumbersStay() {
        assertEquals("-1.5,2.5E-7,'-1+2\r\n", Csv.line(List.of("-1.5", "2.5E-7", "-1+2")));
        for (String formula : List.of("=1+1", "+1", "@A1", "\t=1", "\uFF1D1+1", "=cmd|' /C calc'!A0")) {
            assertEquals("'" + formula + "\r\n", Csv.line(List.of(formula)), formula);
        }
    }
}
