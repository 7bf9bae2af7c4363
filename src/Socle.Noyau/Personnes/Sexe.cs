namespace Socle.Noyau;

/// <summary>As the civil registry says it (INS trait: M, F, or I when it does not say).</summary>
public enum Sexe
{
    Masculin = 1,
    Feminin = 2,
    Indetermine = 3,
}
