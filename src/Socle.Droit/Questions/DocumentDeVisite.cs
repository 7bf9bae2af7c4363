namespace Socle.Droit;

/// <param name="Visite">A visit, not a document.</param>
public sealed record FaitsDocument(Acte Visite, Conclusion Conclusion);

public sealed record ReponseDocument : ReponseSourcee
{
    /// <summary>Empty for a pre-return visit, and when this conclusion does not follow this visit.</summary>
    public IReadOnlyList<ModeleDocument> Modeles { get; init; } = [];

    public IReadOnlyList<Destinataire> Destinataires { get; init; } = [];

    /// <summary>This conclusion does not follow this visit.</summary>
    public bool SansObjet { get; init; }
}

/// <summary>Orders on models: which document follows this visit, on the day it took place, and who receives it?</summary>
public static class MoteurDocument
{
    public static ReponseDocument Repondre(FaitsDocument faits, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(faits);
        if (faits.Visite == Acte.Prereprise)
        {
            return Prereprise(date);
        }

        var ema = faits.Visite is Acte.Ema or Acte.EmaEmbauche or Acte.EmaPeriodique;
        var ordinaire = ema ? ModeleDocument.AvisAptitude : ModeleDocument.AttestationSuivi;
        return (faits.Conclusion, faits.Visite) switch
        {
            (Conclusion.Conduite, not Acte.AttestationElectrique) => Attestation(ModeleDocument.AttestationConduite, ModelesDeDocuments.ModeleConduite, date),
            (Conclusion.Electrique, not Acte.AttestationConduite) => Attestation(ModeleDocument.AttestationElectrique, ModelesDeDocuments.ModeleElectricite, date),
            (_, Acte.AttestationConduite or Acte.AttestationElectrique or Acte.FormationPrevention) => SansObjet(date),
            (Conclusion.Inaptitude, _) => Etablir(date, ModeleDocument.AvisInaptitude),
            (Conclusion.Amenagement, _) => Etablir(date, ordinaire, ModeleDocument.MesuresAmenagement),
            (Conclusion.Aptitude, _) when ema => Etablir(date, ordinaire),
            (Conclusion.Suivi or Conclusion.Recommandations, _) when !ema => Etablir(date, ordinaire),
            _ => SansObjet(date),
        };
    }

    private static ReponseDocument Prereprise(DateOnly date)
    {
        if (ModelesDeDocuments.PrerepriseSansModele.EnVigueur(date) is not { } regle)
        {
            return HorsCouverture(ModelesDeDocuments.PrerepriseSansModele);
        }

        VersionRegle[] regles = ArretEtRetour.RecommandationsPrereprise.EnVigueur(date) is { } recommandations ? [regle, recommandations] : [regle];
        return new()
        {
            Destinataires = regles.Length > 1 ? [Destinataire.Travailleur, Destinataire.EmployeurSaufOpposition] : [],
            Regles = regles,
            Alertes = Communs.Alertes(regles),
            Explication = "La préreprise ne donne lieu à aucun modèle : des recommandations seulement.",
        };
    }

    /// <summary>Handed to the worker alone; a copy goes in the file.</summary>
    private static ReponseDocument Attestation(ModeleDocument modele, Principe regle, DateOnly date)
    {
        if (regle.EnVigueur(date) is not { } version)
        {
            return HorsCouverture(regle);
        }

        VersionRegle[] regles = [version, Attestations.RemiseAuTravailleur.EnVigueur(date)!];
        return new()
        {
            Modeles = [modele],
            Destinataires = [Destinataire.Travailleur, Destinataire.DossierMedical],
            Regles = regles,
            Explication = $"Attestation sur le modèle de l’{version.Article[..1].ToLowerInvariant()}{version.Article[1..]}, remise au travailleur seul.",
        };
    }

    private static ReponseDocument Etablir(DateOnly date, params ModeleDocument[] modeles)
    {
        var regles = new List<VersionRegle>();
        foreach (var modele in modeles)
        {
            if (Modele(modele).EnVigueur(date) is not { } version)
            {
                return HorsCouverture(Modele(modele));
            }

            regles.Add(version);
        }

        if (ModelesDeDocuments.ModelesAbroges.EnVigueur(date) is { } abroges)
        {
            regles.Add(abroges);
        }

        var sansSignature = ModelesDeDocuments.SansSignatureDuSalarie.EnVigueur(date);
        if (sansSignature is not null)
        {
            regles.Add(sansSignature);
        }

        var avis = Array.Exists(modeles, modele => modele != ModeleDocument.AttestationSuivi);
        regles.AddRange(Transmission(modeles, date));
        return new()
        {
            Modeles = modeles,
            Destinataires = avis
                ? [Destinataire.Travailleur, Destinataire.Employeur, Destinataire.DossierMedical]
                : [Destinataire.Travailleur, Destinataire.Employeur],
            Regles = regles,
            Alertes = Communs.Alertes(regles),
            Explication = $"{(modeles.Length > 1 ? "Deux documents" : "Un document")} sur le modèle de l’{regles[0].Article[..1].ToLowerInvariant()}{regles[0].Article[1..]}, "
                + $"sans diagnostic{(sansSignature is null ? "" : " ni signature du salarié")}.",
        };
    }

    private static IEnumerable<VersionRegle> Transmission(ModeleDocument[] modeles, DateOnly date)
    {
        if (modeles.Contains(ModeleDocument.AttestationSuivi))
        {
            yield return VisiteInformation.AttestationSuivi.EnVigueur(date)!;
        }

        if (modeles.Contains(ModeleDocument.AvisAptitude))
        {
            yield return ExamenAptitude.AvisRemis.EnVigueur(date)!;
        }

        if (modeles.Contains(ModeleDocument.MesuresAmenagement))
        {
            yield return AvisInaptitude.MesuresIndividuelles.EnVigueur(date)!;
        }

        if (Array.Exists(modeles, modele => modele != ModeleDocument.AttestationSuivi))
        {
            yield return Contestations.TransmissionDesAvis.EnVigueur(date)!;
            yield return Contestations.ConservationDesAvis.EnVigueur(date)!;
        }
    }

    private static Principe Modele(ModeleDocument modele) => modele switch
    {
        ModeleDocument.AttestationSuivi => ModelesDeDocuments.ModeleAttestationSuivi,
        ModeleDocument.AvisAptitude => ModelesDeDocuments.ModeleAvisAptitude,
        ModeleDocument.AvisInaptitude => ModelesDeDocuments.ModeleAvisInaptitude,
        _ => ModelesDeDocuments.ModeleMesures,
    };

    private static ReponseDocument SansObjet(DateOnly date) => ModelesDeDocuments.ModeleAttestationSuivi.EnVigueur(date) is not { } regle
        ? HorsCouverture(ModelesDeDocuments.ModeleAttestationSuivi)
        : new()
        {
            SansObjet = true,
            Regles = [regle],
            Explication = "Cette conclusion ne suit pas cette visite : aucun modèle ne lui correspond.",
        };

    private static ReponseDocument HorsCouverture(Regle regle) =>
        new() { Regles = [regle.Versions[0]], HorsCouverture = true, Explication = Communs.NonEncodee };
}
