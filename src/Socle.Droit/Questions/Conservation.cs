namespace Socle.Droit;

public sealed record FaitsConservation(DateOnly DerniereVisite)
{
    /// <summary>Only needed with rays.</summary>
    public DateOnly? Naissance { get; init; }

    public DateOnly? Deces { get; init; }

    public DateOnly? FinExpositionRayonnements { get; init; }

    public DateOnly? FinExpositionChimique { get; init; }

    public DateOnly? FinExpositionBiologique { get; init; }
}

public sealed record ReponseConservation : ReponseSourcee
{
    /// <summary>Last day the file is kept; none when a missing fact decides it.</summary>
    public DateOnly? JusquAu { get; init; }
}

/// <summary>R. 4624-45-9 and the articles that keep a file longer: until when is it kept?</summary>
public static class MoteurConservation
{
    public static ReponseConservation Repondre(FaitsConservation faits, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(faits);
        if (ConservationDossier.DureeConservation.EnVigueur(date) is not { } duree)
        {
            return new() { Regles = [ConservationDossier.DureeConservation.Versions[0]], HorsCouverture = true, Explication = Communs.NonEncodee };
        }

        var regles = new List<VersionRegle> { duree };
        var jusquAu = SelonLeDeces(faits, date, duree.Valeur.Apres(faits.DerniereVisite), regles);
        if (faits is { FinExpositionRayonnements: not null, Naissance: null })
        {
            regles.Add(ConservationDossier.ProlongationRayonnements.Toujours(date));
            return new() { Regles = regles, Manquants = ["naissance"], Explication = "La date de naissance est nécessaire après une exposition aux rayonnements." };
        }

        if (Prolonger(faits, date, jusquAu) is { } prolongation)
        {
            jusquAu = prolongation.JusquAu;
            regles.Add(prolongation.Regle);
            if (faits.Deces is not null)
            {
                regles.Add(ConservationDossier.ProlongationMalgreDeces.EnVigueur(date)!);
            }
        }

        return new()
        {
            JusquAu = jusquAu,
            Regles = regles,
            Alertes = Communs.Alertes(regles),
            Explication = $"Dossier conservé jusqu’au {Francais.Date(jusquAu)}, plus longtemps si un recours est en cours.",
        };
    }

    private static DateOnly SelonLeDeces(FaitsConservation faits, DateOnly date, DateOnly terme, List<VersionRegle> regles)
    {
        if (faits.Deces is not { } deces)
        {
            return terme;
        }

        var plafond = ConservationDossier.PlafondApresDeces.Toujours(date);
        regles.Add(plafond);
        return Dates.Min(terme, plafond.Valeur.Apres(deces));
    }

    /// <summary>The longest extension, when it goes past <paramref name="terme"/>.</summary>
    private static (DateOnly JusquAu, VersionRegle Regle)? Prolonger(FaitsConservation faits, DateOnly date, DateOnly terme)
    {
        (DateOnly JusquAu, VersionRegle Regle)? retenue = null;
        void Proposer(DateOnly jusquAu, VersionRegle regle)
        {
            if (jusquAu > (retenue?.JusquAu ?? terme))
            {
                retenue = (jusquAu, regle);
            }
        }

        if (faits.FinExpositionRayonnements is { } finRayonnements)
        {
            var regle = ConservationDossier.ProlongationRayonnements.Toujours(date);
            Proposer(Dates.Max(regle.Valeur.Age.Apres(faits.Naissance!.Value), regle.Valeur.ApresExposition.Apres(finRayonnements)), regle);
        }

        if (faits.FinExpositionBiologique is { } finBiologique)
        {
            var regle = ConservationDossier.ProlongationBiologique.Toujours(date);
            Proposer(regle.Valeur.Apres(finBiologique), regle);
        }

        if (faits.FinExpositionChimique is { } finChimique)
        {
            var regle = ConservationDossier.ProlongationChimique.Toujours(date);
            Proposer(regle.Valeur.Apres(finChimique), regle);
        }

        return retenue;
    }
}
