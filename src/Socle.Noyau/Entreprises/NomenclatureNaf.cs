namespace Socle.Noyau;

/// <summary>The editions of the French classification of activities: rév. 2 since 2008, NAF 2025 from 1 January 2027.</summary>
public enum NomenclatureNaf
{
    Rev2 = 2008,
    Naf2025 = 2025,
}
