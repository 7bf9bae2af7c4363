namespace Socle.Droit;

public sealed record FaitsFicheEntreprise(DateOnly Adhesion, DateOnly? DerniereMiseAJour = null);

public sealed record ReponseFicheEntreprise : ReponseSourcee
{
    public DateOnly? AuPlusTard { get; init; }

    public EtatExigence Etat { get; init; }
}

/// <summary>R. 4624-47 and the core offer: when is the company's sheet due?</summary>
public static class MoteurFicheEntreprise
{
    /// <summary>An update before the membership is that of another service; one to come has not taken place.</summary>
    public static ReponseFicheEntreprise Repondre(FaitsFicheEntreprise faits, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(faits);
        var faite = faits.DerniereMiseAJour is { } maj && maj >= faits.Adhesion && maj <= date ? faits.DerniereMiseAJour : null;
        var regle = faite is null ? FicheEntreprise.PremiereFiche : FicheEntreprise.MiseAJourFiche;
        if (regle.EnVigueur(date) is not { } version)
        {
            return new() { Regles = [regle.Versions[0]], HorsCouverture = true, Explication = Communs.NonEncodee };
        }

        var terme = version.Valeur.Apres(faite ?? faits.Adhesion);
        VersionRegle[] regles = [version];
        return new()
        {
            AuPlusTard = terme,
            Etat = Communs.Etat(terme, date),
            Regles = regles,
            Alertes = Communs.Alertes(regles, terme),
            Explication = faite is { } derniere
                ? $"Fiche d’entreprise à mettre à jour au plus tard le {Francais.Date(terme)}, {version.Valeur} après celle du {Francais.Date(derniere)}."
                : $"Fiche d’entreprise à établir au plus tard le {Francais.Date(terme)}, dans l’année qui suit l’adhésion du {Francais.Date(faits.Adhesion)}.",
        };
    }
}

public sealed record FaitsDuerp(int Effectif, DateOnly? DerniereMiseAJour = null);

public sealed record ReponseDuerp : ReponseSourcee
{
    public bool MajAnnuelle { get; init; }

    public bool Papripact { get; init; }

    public int ConservationAns { get; init; }

    /// <summary>Next yearly update, when there is one and the last is known.</summary>
    public DateOnly? AuPlusTard { get; init; }

    public EtatExigence Etat { get; init; }
}

/// <summary>R. 4121-2, R. 4121-4, L. 4121-3-1: what is asked of the single document for this number of workers?</summary>
public static class MoteurDuerp
{
    public static ReponseDuerp Repondre(FaitsDuerp faits, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(faits);
        if (DocumentUnique.MajAnnuelle.EnVigueur(date) is not { } maj)
        {
            return new() { Regles = [DocumentUnique.MajAnnuelle.Versions[0]], HorsCouverture = true, Explication = Communs.NonEncodee };
        }

        var programme = DocumentUnique.Papripact.Toujours(date);
        var conservation = DocumentUnique.ConservationDuerp.Toujours(date);
        var annuelle = faits.Effectif >= maj.Valeur.Effectif;
        var papripact = faits.Effectif >= programme.Valeur.Nombre;
        DateOnly? terme = annuelle && faits.DerniereMiseAJour is { } derniere && derniere <= date ? maj.Valeur.Delai.Apres(derniere) : null;
        VersionRegle[] regles = [maj, programme, conservation];
        return new()
        {
            MajAnnuelle = annuelle,
            Papripact = papripact,
            ConservationAns = conservation.Valeur.Nombre,
            AuPlusTard = terme,
            Etat = terme is { } jour ? Communs.Etat(jour, date) : default,
            Regles = regles,
            Alertes = Communs.Alertes(regles, terme),
            Explication = $"Document unique mis à jour {(annuelle ? "au moins chaque année, et " : "")}à chaque aménagement important, "
                + $"avec {(papripact ? "un programme annuel de prévention" : "une liste d’actions")}, chaque version gardée {conservation.Valeur}.",
        };
    }
}
