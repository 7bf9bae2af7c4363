using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Technique.Base;
using Socle.Technique.Masse;
using Socle.Technique.Recherche;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Origines;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Import;

/// <summary>Many movements as what they come to: a row created then completed is written once. Written in mass, parents first.</summary>
internal sealed class MouvementsNets
{
    private readonly Dictionary<(ObjetImport Objet, long Id), (object? Avant, object? Apres)> nets = [];

    public MouvementsNets(IEnumerable<Mouvement> mouvements)
    {
        foreach (var (objet, id, avant, apres) in mouvements)
        {
            nets[(objet, id)] = (nets.TryGetValue((objet, id), out var deja) ? deja.Avant : avant, apres);
        }
    }

    public bool Rien => nets.Count == 0;

    /// <summary>False when a row was no longer what it was said to be: the caller gives the transaction up.</summary>
    public async Task<bool> EcrireAsync(SocleDb db, CancellationToken arret)
    {
        await SupprimerAsync(db, arret);
        await CreerAsync<Etablissement>(db, arret);
        await CreerAsync<EvenementEntreprise>(db, arret);
        await CreerAsync<Travailleur>(db, arret);
        await CreerAsync<IdentifiantOrigine>(db, arret);
        await CreerAsync<Contrat>(db, arret);
        await CreerAsync<Poste>(db, arret);
        await CreerAsync<Exposition>(db, arret);
        await CreerAsync<Arret>(db, arret);
        var intact = await ModifierAsync<Travailleur>(db, arret) && await ModifierAsync<Contrat>(db, arret) && await ModifierAsync<Poste>(db, arret)
            && await ModifierAsync<Exposition>(db, arret) && await ModifierAsync<Arret>(db, arret);
        if (intact)
        {
            await IndexerAsync(db, arret);
        }
        return intact;
    }

    private IEnumerable<T> Crees<T>() => nets.Values.Where(n => n is { Avant: null, Apres: T }).Select(n => (T)n.Apres!);

    private IEnumerable<(T Avant, T Apres)> Modifies<T>() => nets.Values.Where(n => n is { Avant: T, Apres: T }).Select(n => ((T)n.Avant!, (T)n.Apres!));

    private IEnumerable<T> Supprimes<T>() => nets.Values.Where(n => n is { Avant: T, Apres: null }).Select(n => (T)n.Avant!);

    private Task<int> CreerAsync<T>(SocleDb db, CancellationToken arret) where T : class => db.InsererAsync(Crees<T>(), arret);

    private async Task<bool> ModifierAsync<T>(SocleDb db, CancellationToken arret) where T : class
    {
        var modifies = Modifies<T>().ToList();
        return await db.ModifierAsync(modifies, arret) == modifies.Count;
    }

    private async Task SupprimerAsync(SocleDb db, CancellationToken arret)
    {
        await db.SupprimerAsync<Arret>("id", [.. Supprimes<Arret>().Select(a => a.Id.Valeur)], arret);
        await db.SupprimerAsync<Exposition>("id", [.. Supprimes<Exposition>().Select(e => e.Id.Valeur)], arret);
        await db.SupprimerAsync<Poste>("id", [.. Supprimes<Poste>().Select(p => p.Id.Valeur)], arret);
        await db.SupprimerAsync<Contrat>("id", [.. Supprimes<Contrat>().Select(c => c.Id.Valeur)], arret);
        await db.SupprimerAsync<IdentifiantOrigine>("id", [.. Supprimes<IdentifiantOrigine>().Select(i => i.Id.Valeur)], arret);
        await db.SupprimerAsync<Travailleur>("id", [.. Supprimes<Travailleur>().Select(t => t.Id.Valeur)], arret);
        await db.SupprimerAsync<EvenementEntreprise>("id", [.. Supprimes<EvenementEntreprise>().Select(e => e.Id.Valeur)], arret);
        await db.SupprimerAsync<Etablissement>("id", [.. Supprimes<Etablissement>().Select(e => e.Id.Valeur)], arret);
    }

    private async Task IndexerAsync(SocleDb db, CancellationToken arret)
    {
        var modifies = Modifies<Travailleur>().Where(t => !((ICherchable)t.Avant).Textes.SequenceEqual(((ICherchable)t.Apres).Textes)).Select(t => t.Apres).ToList();
        var oublies = modifies.Select(t => t.Id.Valeur).Concat(Supprimes<Travailleur>().Select(t => t.Id.Valeur)).Concat(Supprimes<Etablissement>().Select(e => e.Id.Valeur));
        await db.SupprimerAsync<MotCle>("objet_id", [.. oublies], arret);
        await db.IndexerAsync([.. Crees<Etablissement>(), .. Crees<Travailleur>(), .. modifies], arret);
    }
}
