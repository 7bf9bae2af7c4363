using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Adherents.Mandats;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Technique.Base;
using Socle.Technique.Saisies;
using Socle.Technique.Traces;

namespace Socle.Adherents.Entreprises;

/// <summary>A former member comes back, or a radiation still to come is called off: what the radiation closed opens again.</summary>
public sealed class ReadhererEntreprise(Ecritures ecritures, TimeProvider temps)
{
    /// <param name="Le">First day of the new membership.</param>
    /// <param name="Etablissements">Those that open again; null: all that the radiation closed.</param>
    public sealed record Demande(Id<Entreprise> EntrepriseId, DateOnly? Le, IReadOnlyCollection<Id<Etablissement>>? Etablissements = null);

    public Task<Resultat<Id<Entreprise>>> FaireAsync(Demande demande, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusAdherents.Readherer, null, async ecriture =>
        {
            var db = ecriture.Db;
            await db.PrendreVerrouAdherentsAsync(arret);
            if (await db.Set<Entreprise>().FirstOrDefaultAsync(e => e.Id == demande.EntrepriseId, arret) is not { } entreprise)
            {
                return Refuses.Entreprise();
            }
            var prevue = entreprise is { Statut: StatutEntreprise.Adherente, RadieeLe: not null };
            var le = prevue ? entreprise.RadieeLe!.Value.AddDays(1) : demande.Le ?? default;
            var fermes = await FermesParRadiationAsync(db, entreprise, demande, arret);
            var refus = Refus.Reunir([Verifier(entreprise, demande, prevue), .. await SiretsPrisAsync(db, fermes, le, arret)]);
            if (refus is not null)
            {
                return refus;
            }
            await RouvrirAsync(db, fermes, le, prevue, arret);
            if (prevue)
            {
                await RendreAccesAsync(db, entreprise, arret);
            }
            var detail = prevue ? "La radiation prévue est annulée." : $"Réadhésion, avec {Refuses.Nombre(fermes.Count, "établissement rouvert", "établissements rouverts")}.";
            db.Raconter(entreprise.Id, GenreEvenementEntreprise.Readhesion, prevue ? temps.Aujourdhui() : le, detail);
            entreprise.AdhesionLe = prevue ? entreprise.AdhesionLe : le;
            (entreprise.Statut, entreprise.RadieeLe, entreprise.MotifRadiation) = (StatutEntreprise.Adherente, null, null);
            ecriture.Emettre(new EtablissementsChanges(fermes.ConvertAll(t => t.Id)));
            return Resultat.De(entreprise.Id);
        }, arret);

    private Refus? Verifier(Entreprise entreprise, Demande demande, bool prevue)
    {
        if (entreprise.Statut == StatutEntreprise.Fusionnee)
        {
            return Refuses.PasAdherente(entreprise);
        }
        if (entreprise.Statut == StatutEntreprise.Adherente)
        {
            return prevue ? null : new Refus("readhesion.adherente", "Cette entreprise est adhérente, et aucune radiation n’est prévue\u00A0: il n’y a rien à faire.");
        }
        var saisie = new Verification();
        var le = saisie.Date(demande.Le, nameof(demande.Le), "La date de réadhésion");
        saisie.Exiger(le > entreprise.RadieeLe || le == default, "readhesion.dates",
            $"La réadhésion vient après la radiation ({entreprise.RadieeLe?.Courte()})\u00A0: corrigez la date.", nameof(demande.Le));
        saisie.Exiger(le <= temps.Aujourdhui().AddYears(1), "adhesion.lointaine", "L’adhésion ne peut pas commencer dans plus d’un an\u00A0: vérifiez la date.", nameof(demande.Le));
        return saisie.Refus;
    }

    private static Task<List<Etablissement>> FermesParRadiationAsync(SocleDb db, Entreprise entreprise, Demande demande, CancellationToken arret)
    {
        var fermes = db.Set<Etablissement>().Where(t => t.EntrepriseId == entreprise.Id && t.FermeLe != null && t.SuccesseurId == null && t.FermeLe >= entreprise.RadieeLe);
        return (demande.Etablissements is { } choisis ? fermes.Where(t => choisis.Contains(t.Id)) : fermes).OrderBy(t => t.Id).ToListAsync(arret);
    }

    private static async Task<List<Refus?>> SiretsPrisAsync(SocleDb db, List<Etablissement> fermes, DateOnly le, CancellationToken arret)
    {
        var pris = new List<Refus?>();
        foreach (var lieu in fermes.Where(t => t.Siret is not null))
        {
            pris.Add(await SiretLibre.VerifierAsync(db, lieu.Siret!, lieu.Id, le, nameof(Demande.Etablissements), arret));
        }
        return pris;
    }

    /// <summary>Accounts that were to end with the membership go on; after a real absence they are given again by hand.</summary>
    private static async Task RendreAccesAsync(SocleDb db, Entreprise entreprise, CancellationToken arret)
    {
        foreach (var mandat in await db.Set<Mandat>().Where(m => m.EntrepriseId == entreprise.Id && m.Au == entreprise.RadieeLe).ToListAsync(arret))
        {
            mandat.Au = null;
        }
    }

    private static async Task RouvrirAsync(SocleDb db, List<Etablissement> fermes, DateOnly le, bool prevue, CancellationToken arret)
    {
        var actives = await db.Set<Equipe>().Where(e => e.Active).Select(e => e.Id).ToListAsync(arret);
        foreach (var lieu in fermes)
        {
            lieu.FermeLe = null;
            if (lieu.EquipeId is { } equipe && actives.Contains(equipe))
            {
                db.Add(new Affectation { Id = Id<Affectation>.Nouveau(), EtablissementId = lieu.Id, EquipeId = equipe, CentreId = lieu.CentreId, Du = le });
            }
            else if (!prevue)
            {
                (lieu.EquipeId, lieu.CentreId) = (null, null);
            }
        }
    }
}
