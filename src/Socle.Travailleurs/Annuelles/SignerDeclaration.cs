using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Annuelles;

/// <summary>Signs the yearly declaration: everyone confirmed, what is declared today kept as it stands, with its fingerprint.</summary>
public sealed class SignerDeclaration(SocleDb db, Ecritures ecritures, AuteurCourant auteur, TimeProvider temps)
{
    private const int EffectifAuPlus = 1_000_000;
    private static readonly Processus Processus = new("annuelle.signer", "Signature de la déclaration annuelle");

    /// <param name="lu">The signer says that what is written is true.</param>
    public Task<Resultat<Id<DeclarationAnnuelle>>> ExecuterAsync(Id<Entreprise> entreprise, int annee, int? effectif, bool lu, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, e => SignerAsync(e, entreprise, annee, effectif, lu, arret), arret);

    private async Task<Resultat<Id<DeclarationAnnuelle>>> SignerAsync(Ecriture ecriture, Id<Entreprise> entreprise, int annee, int? effectif, bool lu, CancellationToken arret)
    {
        await db.PrendreVerrouAsync(entreprise, arret);
        var signataire = await Signataire.LireAsync(ecriture, entreprise, temps.Aujourdhui(), arret);
        if (signataire.EstRefus)
        {
            return signataire.Refus;
        }
        if (await db.Set<DeclarationAnnuelle>().FirstOrDefaultAsync(d => d.EntrepriseId == entreprise && d.Annee == annee && d.EnVigueur, arret) is not { } declaration)
        {
            db.Add(declaration = new() { Id = Id<DeclarationAnnuelle>.Nouveau(), EntrepriseId = entreprise, Annee = annee, OuverteLe = ecriture.Instant });
        }
        if ((declaration.SigneeLe is not null ? RefusAnnuelle.DejaSignee : Saisie(effectif, lu) ?? await ResteAsync(declaration, arret)) is { } refus)
        {
            return refus;
        }
        var lignes = await LignesAsync(entreprise, arret);
        (declaration.Effectif, declaration.Salaries, declaration.SigneeLe) = (effectif, lignes.Count, ecriture.Instant);
        (declaration.SigneePar, declaration.SigneeParId) = (auteur.Valeur.Nom, auteur.Valeur.Compte);
        (declaration.MandatId, declaration.MandatDu) = (signataire.Valeur.Mandat?.Id, signataire.Valeur.Mandat?.DateDuDroit);
        declaration.Contenu = JsonSerializer.Serialize(lignes);
        declaration.Empreinte = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(declaration.Contenu)));
        return declaration.Id;
    }

    private static Refus? Saisie(int? effectif, bool lu) => Refus.Reunir([
        effectif is null ? new("annuelle.effectif.vide", "Donnez l’effectif total de l’entreprise.", "Effectif") : null,
        effectif is < 0 or > EffectifAuPlus ? new("annuelle.effectif", "L’effectif est un nombre de personnes, zéro ou plus.", "Effectif") : null,
        lu ? null : new("annuelle.lu", "Cochez que cette déclaration est exacte avant de la signer.", "Exacte"),
    ]);

    private async Task<Refus?> ResteAsync(DeclarationAnnuelle declaration, CancellationToken arret)
    {
        var presents = await db.PresentsAsync(declaration.EntrepriseId, temps.Aujourdhui(), arret);
        var faites = await db.Set<ConfirmationAnnuelle>().Where(c => c.DeclarationId == declaration.Id).Select(c => c.ContratId).ToListAsync(arret);
        var reste = presents.Count(p => !faites.Contains(p.Contrat));
        var sansPoste = presents.Count(p => !p.APoste);
        return sansPoste > 0
            ? new Refus("annuelle.sans-poste", sansPoste == 1 ? "Un salarié n’a pas de poste\u00A0: déclarez-le avant de signer." : $"{sansPoste} salariés n’ont pas de poste\u00A0: déclarez-les avant de signer.")
            : reste > 0 ? new Refus("annuelle.reste", reste == 1 ? "Un salarié reste à confirmer avant de signer." : $"{reste} salariés restent à confirmer avant de signer.")
            : null;
    }

    private async Task<List<LigneSignee>> LignesAsync(Id<Entreprise> entreprise, CancellationToken arret)
    {
        var jour = temps.Aujourdhui();
        var presents = (await db.PresentsAsync(entreprise, jour, arret)).Select(p => p.Contrat).ToArray();
        var lus = await (
            from c in db.Set<Contrat>()
            where EF.Parameter(presents).Contains(c.Id)
            join t in db.Set<Travailleur>() on c.TravailleurId equals t.Id
            join e in db.Set<Etablissement>() on c.EtablissementId equals e.Id
            orderby t.NomTri, c.Id
            select new { c.Id, Nom = Travailleur.NomAfficheDe(t.NomNaissance, t.NomUsage, t.Prenoms, t.PrenomUsuel), c.Debut, Lieu = e.Nom }).ToListAsync(arret);
        var postes = (await db.Set<Poste>().AsNoTracking().Where(p => EF.Parameter(presents).Contains(p.ContratId) && (p.Fin == null || p.Fin >= jour))
            .OrderByDescending(p => p.Debut).ToListAsync(arret)).ToLookup(p => p.ContratId);
        var risques = (await db.Set<Exposition>().AsNoTracking().Where(x => EF.Parameter(presents).Contains(x.ContratId) && (x.Fin == null || x.Fin >= jour))
            .Select(x => new { x.ContratId, x.Risque }).ToListAsync(arret)).ToLookup(x => x.ContratId, x => x.Risque);
        return lus.ConvertAll(l => new LigneSignee(l.Id.Valeur, l.Nom, l.Debut, l.Lieu, postes[l.Id].First().Libelle, postes[l.Id].First().Pcs, postes[l.Id].First().Nuit,
            [.. risques[l.Id].Distinct().Order().Select(r => r.ToString())]));
    }
}
