using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes.Doublons;

namespace Socle.Travailleurs.Personnes;

/// <summary>
/// Someone hired, declared by the employer itself. It must not learn that the person is already followed for someone else: a sure match
/// is joined without a word, a doubt opens a file apart and is proposed to the service as a duplicate. Both are answered alike.
/// </summary>
public sealed class DeclarerArrivee(SocleDb db, Ecritures ecritures, Ressemblants ressemblants, TimeProvider temps)
{
    private const int DoutesAuPlus = 3;
    private const int CertitudeDuNumero = 100;
    private static readonly Processus Processus = new("arrivee.declarer", "Arrivée déclarée par l’employeur");

    public Task<Resultat<Id<Contrat>>> ExecuterAsync(DemandeEmbauche demande, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, e => DeclarerAsync(e, demande, arret), arret);

    private async Task<Resultat<Id<Contrat>>> DeclarerAsync(Ecriture ecriture, DemandeEmbauche demande, CancellationToken arret)
    {
        if (!demande.Identite.Lire(temps.Aujourdhui()).Reussit(out var identite, out var refus))
        {
            return refus.Sous(nameof(demande.Identite));
        }
        var proches = await ressemblants.ChercherAsync(identite, arret);
        var memeNumero = proches.FirstOrDefault(r => r.Ressemblance.Motif == MotifRessemblance.MemeNir)?.Travailleur;
        var connu = memeNumero is not null
            ? PersonneEmbauchee.EstLaMeme(identite, memeNumero) ? memeNumero : null
            : await DejaIciAsync(identite, proches, demande.Etablissement, arret);
        if (!(await PersonneAsync(connu, identite, memeNumero is not null, arret)).Reussit(out var travailleur, out refus))
        {
            return refus.Sous(nameof(demande.Identite));
        }
        var contrat = await new OuvertureContrat(db, temps.Aujourdhui())
            .AjouterAsync(travailleur, demande.Etablissement, demande.Contrat, demande.Poste, demande.Risques, arret);
        if (contrat.EstRefus)
        {
            return contrat.Refus;
        }
        if (connu is null)
        {
            db.AddRange(proches.Take(DoutesAuPlus).Select(p => Doute(travailleur, p, ecriture.Instant)).OfType<Doublon>());
        }
        ecriture.Emettre(new TravailleursChanges([travailleur.Id]));
        return await UniciteNir.EnregistrerAsync(db, arret) is null
            ? contrat.Valeur.Id
            : new Refus("arrivee.recommencer", "Cette arrivée n’a pas pu être enregistrée à l’instant\u00A0: envoyez-la de nouveau.");
    }

    /// <summary>Whose number it is under another identity keeps it: this file waits without, for the service to look.</summary>
    private async Task<Resultat<Travailleur>> PersonneAsync(Travailleur? connu, Identite identite, bool numeroPris, CancellationToken arret)
    {
        if (connu is null)
        {
            return db.Add((numeroPris ? identite with { Nir = null } : identite).EnTravailleur()).Entity;
        }
        return (await new PersonneEmbauchee(db, ressemblants).TrouverAsync(connu.Id, false, identite, arret)).Map(p => p.Travailleur);
    }

    /// <summary>The same names and birth, among those this company employs or employed: the employer already knows that person.</summary>
    private async Task<Travailleur?> DejaIciAsync(Identite identite, IReadOnlyList<Ressemblant> proches, Id<Etablissement> lieu, CancellationToken arret)
    {
        var memes = proches.Where(p => p.Ressemblance.Motif == MotifRessemblance.MemesNomsMemeNaissance
            && (p.Travailleur.Nir is null || identite.Nir is null || p.Travailleur.Nir == identite.Nir.ToString())).Select(p => p.Travailleur).ToList();
        var ids = memes.ConvertAll(t => t.Id);
        var siens = await db.Set<Contrat>()
            .Where(c => ids.Contains(c.TravailleurId) && db.Set<Etablissement>().Any(e => e.Id == c.EtablissementId
                && db.Set<Etablissement>().Any(l => l.Id == lieu && l.EntrepriseId == e.EntrepriseId)))
            .Select(c => c.TravailleurId).Distinct().ToListAsync(arret);
        return siens.Count == 1 ? memes.Single(t => t.Id == siens[0]) : null;
    }

    private static Doublon? Doute(Travailleur nouveau, Ressemblant proche, DateTime instant)
    {
        var (un, autre) = (Lu(nouveau), Lu(proche.Travailleur));
        var paire = proche.Ressemblance.Motif == MotifRessemblance.MemeNir
            ? new Paire(Math.Min(un.Id, autre.Id), Math.Max(un.Id, autre.Id), CertitudeDuNumero, MotifRessemblance.MemeNir,
                "Un employeur a déclaré l’un avec le numéro de sécurité sociale de l’autre\u00A0: vérifiez le numéro auprès de lui.")
            : Paire.De(un, autre);
        return paire is null ? null : TrouverDoublons.Nouveau(paire, instant);
    }

    private static PersonneConnue Lu(Travailleur t) => new(t.Id.Valeur, Ressemblants.Comparer(t), t.Sexe, t.LieuNaissance);
}
