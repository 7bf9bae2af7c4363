using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Mandats;
using Socle.Noyau;
using Socle.Technique.Saisies;
using Socle.Technique.Traces;

namespace Socle.Adherents.Etablissements;

/// <summary>Another member takes an establishment over (L. 1224-1): people stay at their post, contracts and visits keep their dates.</summary>
public sealed class ReprendreEtablissement(Ecritures ecritures, TimeProvider temps)
{
    /// <param name="Siret">Its number at the new company, when already known.</param>
    public sealed record Demande(Id<Etablissement> EtablissementId, Id<Entreprise>? RepreneurId, DateOnly? Le, string? Siret);

    public Task<Resultat<Id<Etablissement>>> FaireAsync(Demande demande, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusAdherents.Reprendre, null, async ecriture =>
        {
            var db = ecriture.Db;
            await db.PrendreVerrouAdherentsAsync(arret);
            if (await db.Set<Etablissement>().FirstOrDefaultAsync(t => t.Id == demande.EtablissementId, arret) is not { } lieu)
            {
                return Refuses.Etablissement();
            }
            var cedant = await db.Set<Entreprise>().FirstAsync(e => e.Id == lieu.EntrepriseId, arret);
            if (await db.Set<Entreprise>().FirstOrDefaultAsync(e => e.Id == demande.RepreneurId, arret) is not { } repreneur)
            {
                return new Refus("reprise.repreneur", "Choisissez l’entreprise qui reprend l’établissement\u00A0: elle doit déjà être adhérente.", nameof(demande.RepreneurId));
            }
            var saisie = new Verification();
            var le = saisie.Date(demande.Le, nameof(demande.Le), "La date de la reprise");
            saisie.Exiger(repreneur != cedant, "reprise.meme", "L’établissement est déjà à cette entreprise\u00A0: choisissez-en une autre.", nameof(demande.RepreneurId));
            saisie.Exiger(lieu.FermeLe is null, "etablissement.ferme", $"Cet établissement est fermé depuis le {lieu.FermeLe?.Courte()}\u00A0: il ne peut plus être repris.");
            saisie.Exiger(le > lieu.OuvertLe || le == default, "etablissement.dates", $"La reprise vient après l’ouverture de l’établissement ({lieu.OuvertLe.Courte()}).", nameof(demande.Le));
            var siret = await Passage.LireSiretAsync(db, demande.Siret, lieu.Id, repreneur, le, nameof(demande.Siret), arret);
            var refus = Refus.Reunir([
                saisie.Refus, Refuses.PasAdherente(cedant), Refuses.PasAdherente(repreneur, nameof(demande.RepreneurId)),
                Refuses.Future(le, temps.Aujourdhui(), nameof(demande.Le)), siret.EstRefus ? siret.Refus : null]);
            if (refus is not null)
            {
                return refus;
            }
            // The former employer's accounts on this place see nothing more of it.
            MandatsDeplaces.Finir(await MandatsDeplaces.OuvertsAsync(db, lieu.Id, le, arret), le.AddDays(-1));
            await Passage.VersAsync(db, lieu, repreneur, siret.Valeur, arret);
            var suite = Passage.SuiteSiret(siret.Valeur);
            db.Raconter(cedant.Id, GenreEvenementEntreprise.RepriseEtablissement, le, $"L’établissement «\u00A0{lieu.Nom}\u00A0» est repris par «\u00A0{repreneur.RaisonSociale}\u00A0»{suite}.", lieu.Id, repreneur.Id);
            db.Raconter(repreneur.Id, GenreEvenementEntreprise.RepriseEtablissement, le, $"Reprise de l’établissement «\u00A0{lieu.Nom}\u00A0», venu de «\u00A0{cedant.RaisonSociale}\u00A0»{suite}.", lieu.Id, cedant.Id);
            ecriture.Emettre(new EtablissementsChanges([lieu.Id]));
            return Resultat.De(lieu.Id);
        }, arret);
}
