namespace Socle.Noyau;

public enum NomenclaturePcs
{
    /// <summary>PCS-ESE: three digits and a lower-case letter, « 542a », still the one of the DSN.</summary>
    Pcs2003 = 2003,

    /// <summary>Two digits, a letter, a digit: « 54A1 ».</summary>
    Pcs2020 = 2020,
}
