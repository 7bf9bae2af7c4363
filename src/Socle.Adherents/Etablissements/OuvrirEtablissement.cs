using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Affectations;
using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Technique.Saisies;
using Socle.Technique.Traces;

namespace Socle.Adherents.Etablissements;

/// <summary>A member opens one more place of work.</summary>
public sealed class OuvrirEtablissement(Ecritures ecritures)
{
    public sealed record Demande(
        Id<Entreprise> EntrepriseId, string? Siret, bool SansSiret, DateOnly? OuvertLe, SaisieEtablissement Etablissement,
        Id<Equipe>? EquipeId, Id<Centre>? CentreId);

    public Task<Resultat<Id<Etablissement>>> FaireAsync(Demande demande, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusAdherents.OuvrirEtablissement, null, e => DansEcritureAsync(e, demande, arret), arret);

    /// <summary>The same as a part of a larger write, which holds or has just written what it joins.</summary>
    internal static async Task<Resultat<Id<Etablissement>>> DansEcritureAsync(Ecriture ecriture, Demande demande, CancellationToken arret)
    {
        var db = ecriture.Db;
        await db.PrendreVerrouAdherentsAsync(arret);
        if (await db.Set<Entreprise>().FirstOrDefaultAsync(e => e.Id == demande.EntrepriseId, arret) is not { } entreprise)
        {
            return Refuses.Entreprise();
        }
        var saisie = new Verification();
        var siret = demande.SansSiret ? null : saisie.Valeur<Siret>(demande.Siret, nameof(demande.Siret))?.ToString();
        var le = saisie.Date(demande.OuvertLe, nameof(demande.OuvertLe), "La date d’ouverture");
        var lieu = demande.Etablissement.Lire(saisie, nameof(demande.Etablissement) + ".");
        var equipe = await EquipeDeSuivi.LireAsync(db, demande.EquipeId, demande.CentreId, nameof(demande.EquipeId), nameof(demande.CentreId), arret);
        var refus = Refus.Reunir([
            Refuses.PasAdherente(entreprise),
            saisie.Refus,
            siret is null ? null : SiretLibre.AutreSiren(siret, entreprise, nameof(demande.Siret))
                ?? await SiretLibre.VerifierAsync(db, siret, null, le, nameof(demande.Siret), arret),
            equipe.EstRefus ? equipe.Refus : null,
        ]);
        if (refus is not null)
        {
            return refus;
        }
        var etablissement = Nouveau(entreprise, lieu, siret, le);
        // The first number of a member that had none says which legal unit it is.
        entreprise.Siren ??= siret?[..9];
        db.Add(etablissement);
        equipe.Valeur?.Suivre(db, etablissement, le);
        db.Raconter(entreprise.Id, GenreEvenementEntreprise.OuvertureEtablissement, le,
            $"Ouverture de l’établissement «\u00A0{lieu.Nom}\u00A0» ({Journal.Lisible(siret)}){(equipe.Valeur is { } e ? $", suivi par {e.EnClair}" : "")}.", etablissement.Id);
        return Resultat.De(etablissement.Id);
    }

    internal static Etablissement Nouveau(Entreprise entreprise, SaisieEtablissement lieu, string? siret, DateOnly le)
    {
        var etablissement = new Etablissement
        {
            Id = Id<Etablissement>.Nouveau(),
            EntrepriseId = entreprise.Id,
            Siret = siret,
            Nom = lieu.Nom!,
            OuvertLe = le,
        };
        lieu.Remplir(etablissement);
        return etablissement;
    }
}
