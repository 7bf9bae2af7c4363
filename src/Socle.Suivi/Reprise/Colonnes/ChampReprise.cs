namespace Socle.Suivi.Reprise;

/// <summary>What a column of the old software may say. Written by name in mappings: never rename.</summary>
public enum ChampReprise
{
    /// <summary>Set aside on purpose.</summary>
    Laisser = 0,

    IdTravailleur,
    Nir,
    NomNaissance,
    NomUsage,
    Prenoms,
    PrenomUsuel,
    Sexe,
    Naissance,
    LieuNaissance,
    Courriel,
    CourrielVerifie,
    Telephone,
    Mobile,
    TelephoneVerifie,
    Boeth,

    IdContrat,
    NumeroContrat,
    Matricule,
    NatureContrat,
    Interim,
    DebutContrat,
    FinPrevue,
    FinContrat,
    MotifFin,
    Quotite,
    JoursSaison,
    Exclusion,
    DateExclusion,

    Poste,
    Pcs,
    DebutPoste,
    Nuit,
    Engins,
    Habilitations,
    Risques,

    TypeSuivi,
    DerniereVisite,
    DerniereVisiteType,
    DerniereVisiteProfession,
    DerniereVisiteProfessionnel,
    VisiteCalculee,
    VisiteCalculeeType,
    VisiteCalculeePar,
    Dispense,
    VisitePlanifiee,
    VisitePlanifieeHeure,
    VisitePlanifieeType,
    VisitePlanifieeProfessionnel,

    CodeAdherent,
    RaisonSociale,
    Siret,
    Siren,
    Naf,
    NomEtablissement,
    Adresse,
    Complement,
    CodePostal,
    Commune,
    CodeCommune,
    Effectif,
    Adhesion,
    Radiation,
    Secteur,
    Equipe,
    Centre,

    IdVisite,
    DateVisite,
    TypeVisite,
    Profession,
    Professionnel,
    Presence,
    Conclusion,
    ProchaineVisite,
}

/// <summary>One thing a file may say.</summary>
/// <param name="Requis">Nothing can be taken over without it.</param>
/// <param name="Synonymes">Titles met in real exports; order of words, accents and articles do not matter.</param>
public sealed record ColonneReprise(ChampReprise Champ, string Libelle, string Groupe, bool Requis, IReadOnlyList<string> Synonymes);
