namespace Socle.Suivi.Absences;

/// <summary>French words of absences.</summary>
public static class MotsAbsences
{
    public static string EnMots(this UnitePreavis unite) => unite switch
    {
        UnitePreavis.Heures => "heures",
        UnitePreavis.JoursOuvres => "jours ouvrés",
        _ => throw new ArgumentOutOfRangeException(nameof(unite)),
    };

    public static string EnMots(this RegleFacturation regle) => regle switch
    {
        RegleFacturation.Aucune => "aucune",
        RegleFacturation.NonExcusees => "les absences sans excuse",
        RegleFacturation.NonExcuseesOuTropTard => "les absences sans excuse, et celles excusées trop tard",
        _ => throw new ArgumentOutOfRangeException(nameof(regle)),
    };

    public static string EnMots(this RaisonFacturation raison) => raison switch
    {
        RaisonFacturation.NonExcusee => "sans excuse",
        RaisonFacturation.ExcuseeTropTard => "excusée trop tard",
        _ => throw new ArgumentOutOfRangeException(nameof(raison)),
    };

    public static string EnMots(this EtatFacturation etat) => etat switch
    {
        EtatFacturation.ATransmettre => "à transmettre",
        EtatFacturation.Transmise => "transmise",
        EtatFacturation.ARetirer => "à retirer de la facture",
        EtatFacturation.Retiree => "retirée",
        _ => throw new ArgumentOutOfRangeException(nameof(etat)),
    };
}
