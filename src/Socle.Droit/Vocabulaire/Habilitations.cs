namespace Socle.Droit;

/// <summary>Electrical authorisations (symbols of NF C 18-510). Values are stored: never renumber.</summary>
[Flags]
public enum Habilitations
{
    Aucune = 0,
    B0 = 1 << 0,
    H0 = 1 << 1,
    BS = 1 << 2,
    B1 = 1 << 3,
    B1V = 1 << 4,
    B2 = 1 << 5,
    B2V = 1 << 6,
    BT = 1 << 7,
    HT = 1 << 8,
    BR = 1 << 9,
    BC = 1 << 10,
    HC = 1 << 11,
    BE = 1 << 12,
    HE = 1 << 13,
    BP = 1 << 14,
    H0V = 1 << 15,
    H1 = 1 << 16,
    H1V = 1 << 17,
    H2 = 1 << 18,
    H2V = 1 << 19,
    B1T = 1 << 20,
    B2T = 1 << 21,
    H1T = 1 << 22,
    H2T = 1 << 23,
    B1N = 1 << 24,
    B2N = 1 << 25,
    H1N = 1 << 26,
    H2N = 1 << 27,
    BF = 1 << 28,
    HF = 1 << 29,
}
