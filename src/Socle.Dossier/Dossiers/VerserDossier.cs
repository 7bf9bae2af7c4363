using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Dossiers;

/// <summary>
/// A whole file in one write, for a named process: a takeover, the demo. It is traced and sealed as any other; a worker who has a file
/// already keeps it.
/// </summary>
public sealed class VerserDossier(DossierDb db, ClesDossiers cles, EcrireDossier ecrire, EcrituresDossier ecritures)
{
    public static readonly Refus Existe = new("dossier.existe", "Cette personne a déjà un dossier dans ce service.");

    /// <param name="acteur">Who the writings are signed by; null for the process itself.</param>
    /// <param name="processus">Its code, as the trail will keep it.</param>
    public Task<Resultat<Id<Dmst>>> ExecuterAsync(
        Id<Travailleur> travailleur, Acteur? acteur, string processus, IEnumerable<NouvelEcrit> ecrits, CancellationToken arret = default)
    {
        var id = Id<Dmst>.Nouveau();
        return ecritures.Faire<Id<Dmst>>(acteur, new FaitTrace(ActionDossier.Creation, id, Blocs.Tous, processus), async ecriture =>
        {
            await ecriture.SeulAsync(arret);
            if (await db.Set<Dmst>().AnyAsync(d => d.TravailleurId == travailleur, arret))
            {
                return Existe;
            }
            var dossier = new Dmst { Id = id, TravailleurId = travailleur, OuvertLe = ecriture.Instant, Etat = EtatDossier.Ouvert };
            db.Add(dossier);
            var ouvert = new DossierOuvert(dossier, travailleur, acteur, new(Blocs.Tous, Blocs.Tous), Lien.Aucun, cles.Creer(ecriture, id));
            foreach (var ecrit in ecrits)
            {
                ecrire.Ajouter(ecriture, ouvert, ecrit);
            }
            return id;
        }, arret);
    }
}
