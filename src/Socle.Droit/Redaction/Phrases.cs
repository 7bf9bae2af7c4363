namespace Socle.Droit;

/// <summary>One plain sentence for each answer; written only when someone reads it.</summary>
internal static class Phrases
{
    private const string Deux = "\u00A0: ";

    public static string Rediger(in Exigence exigence, SituationSuivi situation, Public lecteur)
    {
        if (exigence.HorsCouverture)
        {
            return $"{Sujet(exigence.Visite, lecteur)}{Deux}la règle en vigueur à la date des faits n’est pas encodée ici, à vérifier.";
        }

        return exigence.Visite switch
        {
            Visite.VipInitiale or Visite.EmaEmbauche => Embauche(exigence, lecteur),
            Visite.VipPeriodique or Visite.EmaPeriodique or Visite.SirIntermediaire => Renouvellement(exigence, lecteur),
            Visite.Reprise => Reprise(exigence, lecteur),
            Visite.MiCarriere => MiCarriere(exigence, situation, lecteur),
            Visite.PostExposition => PostExposition(exigence, lecteur),
            Visite.AttestationConduite or Visite.AttestationElectrique => Attestation(exigence, lecteur),
            Visite.FormationPrevention => $"{Sujet(exigence.Visite, lecteur)}, à la place d’une visite{Deux}{Libelles.De(situation.Contrat)}.",
            _ => throw new ArgumentOutOfRangeException(nameof(exigence)),
        };
    }

    /// <summary>« À renouveler dans les 5 ans qui suivent… »: every sentence begins by its visit.</summary>
    public static string SansSujet(in Exigence exigence, SituationSuivi situation, Public lecteur)
    {
        var reste = Rediger(exigence, situation, lecteur)[Sujet(exigence.Visite, lecteur).Length..].TrimStart(' ', ',', ':', '\u00A0');
        return char.ToUpperInvariant(reste[0]) + reste[1..];
    }

    /// <summary>The reason, unless it would tell the reader more than he may know.</summary>
    public static string? Raison(in Exigence exigence, Public lecteur) =>
        exigence.Motif is not { } motif || (lecteur == Public.Employeur && new MotifCategorie(motif, exigence.Fondement).EstConfidentiel)
            ? null
            : Libelles.De(motif);

    private static string Embauche(in Exigence exigence, Public lecteur)
    {
        var sujet = Sujet(exigence.Visite, lecteur);
        if (exigence.Etat == EtatExigence.Dispensee)
        {
            return $"{sujet}, dispense{Deux}{Libelles.Vers(exigence.VisiteRetenue!.Value)} vaut encore "
                + $"(moins de {Delai(exigence)}, emploi identique, risques équivalents).";
        }

        var le = Francais.Date(exigence.DepartLe!.Value);
        var raison = Raison(exigence, lecteur) is { } motif ? Deux + motif : "";
        return exigence.Depart switch
        {
            Depart.EffetDeLaRegle => $"{sujet}, à faire depuis le changement de la règle, le {le}{raison}.",
            Depart.Exposition => $"{sujet} avant le début de l’exposition, le {le}{raison}.",
            _ when exigence.AvantAffectation => $"{sujet} avant {Votre(lecteur, "l’affectation au poste", "votre prise de poste")}, le {le}{raison}.",
            _ => $"{sujet} dans les {Delai(exigence)} qui suivent {Votre(lecteur, "la", "votre")} prise de poste du {le}.",
        };
    }

    private static string Renouvellement(in Exigence exigence, Public lecteur)
    {
        var sujet = Sujet(exigence.Visite, lecteur);
        var verbe = exigence.Visite == Visite.SirIntermediaire ? "" : " à renouveler";
        var raison = Raison(exigence, lecteur) is { } motif ? Deux + motif : "";
        if (exigence.FixeeParLeProfessionnel)
        {
            return $"{sujet}{verbe} au plus tard le {Francais.Date(exigence.AuPlusTard!.Value)}, date fixée par le professionnel de santé "
                + $"(plafond légal{Deux}{Delai(exigence)}){raison}.";
        }

        var depuis = exigence.VisiteRetenue is { } visite ? Libelles.Vers(visite) : Francais.Date(exigence.DepartLe!.Value);
        return Delai(exigence) == Droit.Delai.Annees(1)
            ? $"{sujet}{verbe} dans l’année qui suit {depuis}{raison}."
            : $"{sujet}{verbe} dans les {Delai(exigence)} qui suivent {depuis}{raison}.";
    }

    private static string Reprise(in Exigence exigence, Public lecteur)
    {
        var arret = exigence.Arret!.Value;
        var absence = $"{Libelles.De(arret.Motif)} du {Francais.Date(arret.Debut)} au {Francais.Date(arret.Fin)} ({Francais.Jours(arret.Jours)})";
        var sujet = Sujet(exigence.Visite, lecteur);
        if (exigence.Etat != EtatExigence.NonRequise)
        {
            var delai = ((VersionRegle<Delai>)exigence.Complement!).Valeur;
            return $"{sujet} dans les {delai} suivant {Votre(lecteur, "le", "votre")} retour{Deux}{absence}.";
        }

        return lecteur == Public.Employeur
            ? $"{sujet} non requise pour ce retour, le service de prévention et de santé au travail en a vérifié les conditions{Deux}{absence}."
            : $"{sujet} non requise{Deux}la visite de préreprise du {Francais.Date(exigence.VisiteRetenue!.Value.Date)} n’a demandé aucune mesure ({absence}).";
    }

    private static string MiCarriere(in Exigence exigence, SituationSuivi situation, Public lecteur)
    {
        var annee = exigence.DepartLe!.Value.Year;
        return situation.AnneeMiCarriere is not null
            ? $"{Sujet(exigence.Visite, lecteur)} en {annee}, année fixée par l’accord de branche."
            : $"{Sujet(exigence.Visite, lecteur)} en {annee}, année {Votre(lecteur, "du", "de votre")} 45e anniversaire.";
    }

    private static string PostExposition(in Exigence exigence, Public lecteur) =>
        $"{Sujet(exigence.Visite, lecteur)} dès que possible après la fin de l’exposition, le {Francais.Date(exigence.DepartLe!.Value)}"
        + $"{Deux}{Raison(exigence, lecteur)}.";

    private static string Attestation(in Exigence exigence, Public lecteur)
    {
        var sujet = Sujet(exigence.Visite, lecteur);
        if (exigence.VisiteRetenue is { } document)
        {
            var terme = Francais.Date(exigence.AuPlusTard!.Value);
            return document.Type == TypeVisite.Ema
                ? $"{sujet} à obtenir avant le {terme}{Deux}l’avis d’aptitude du {Francais.Date(document.Date)} en tient lieu {Delai(exigence)}."
                : $"{sujet} à renouveler avant le {terme}{Deux}celle du {Francais.Date(document.Date)} vaut {Delai(exigence)}.";
        }

        return exigence.AvantAffectation
            ? $"{sujet} à obtenir avant {Votre(lecteur, "la", "votre")} prise de poste du {Francais.Date(exigence.DepartLe!.Value)}."
            : $"{sujet} à obtenir depuis le changement de la règle, le {Francais.Date(exigence.DepartLe!.Value)}.";
    }

    private static string Sujet(Visite visite, Public lecteur) => lecteur == Public.Travailleur
        ? visite switch
        {
            Visite.VipInitiale or Visite.VipPeriodique => "Votre visite d’information et de prévention",
            Visite.EmaEmbauche or Visite.EmaPeriodique => "Votre examen médical d’aptitude",
            Visite.SirIntermediaire => "Votre visite intermédiaire",
            Visite.Reprise => "Votre visite de reprise",
            Visite.MiCarriere => "Votre visite de mi-carrière",
            Visite.PostExposition => "Votre visite post-exposition",
            Visite.AttestationConduite => "Votre attestation d’absence de contre-indications à la conduite",
            Visite.AttestationElectrique => "Votre attestation d’absence de contre-indications aux travaux électriques",
            _ => "Actions de formation et de prévention",
        }
        : visite switch
        {
            Visite.VipInitiale or Visite.VipPeriodique => "Visite d’information et de prévention",
            Visite.EmaEmbauche or Visite.EmaPeriodique => "Examen médical d’aptitude",
            Visite.SirIntermediaire => "Visite intermédiaire",
            Visite.Reprise => "Visite de reprise",
            Visite.MiCarriere => "Visite de mi-carrière",
            Visite.PostExposition => "Visite post-exposition",
            Visite.AttestationConduite => "Attestation d’absence de contre-indications à la conduite",
            Visite.AttestationElectrique => "Attestation d’absence de contre-indications aux travaux électriques",
            _ => "Actions de formation et de prévention",
        };

    private static string Votre(Public lecteur, string autrui, string vous) => lecteur == Public.Travailleur ? vous : autrui;

    private static Delai Delai(in Exigence exigence) => ((VersionRegle<Delai>)exigence.Fondement).Valeur;
}
