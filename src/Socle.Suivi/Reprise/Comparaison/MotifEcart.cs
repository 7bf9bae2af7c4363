namespace Socle.Suivi.Reprise;

/// <summary>Why the old software's date and Socle's differ. Stable: exported, counted, written by name.</summary>
public enum MotifEcart
{
    /// <summary>No difference.</summary>
    Identique = 0,

    /// <summary>A few days apart: month end, day before, rounding.</summary>
    Arrondi = 1,
    ContratTermine = 2,
    EntrepriseRadiee = 3,
    Exclu = 4,
    Planifiee = 5,
    DispenseAncienne = 6,
    SansDateAncienne = 7,
    RienDeDu = 8,
    SansVisiteDuDroit = 9,
    FaitManquant = 10,

    /// <summary>Driving and electrical work left the reinforced follow-up on 01/10/2025.</summary>
    SortieSir2025 = 20,

    /// <summary>Lead has no threshold any more since 10/04/2026.</summary>
    Plomb2026 = 21,
    ExpositionsNonDeclarees = 22,
    CategorieRelevee = 23,
    AttestationNouvelle = 24,
    MiCarriere = 25,
    Reprise = 26,
    RepriseSansArret = 27,
    ALaDemande = 28,
    Saisonnier = 29,

    VisiteAbsente = 40,
    VisitePlusRecente = 41,
    VisiteNonPeriodique = 42,
    DateDuProfessionnel = 43,
    AvantAffectation = 44,
    Apprenti = 45,
    DebutDifferent = 46,
    SuiviAdapte3Ans = 47,
    IntermediaireNonComptee = 48,
    AnnuelleNonComptee = 49,
    PeriodicitePlusCourte = 50,
    PeriodicitePlusLongue = 51,

    /// <summary>Nothing above explains it: someone must look.</summary>
    Inexplique = 99,
}
