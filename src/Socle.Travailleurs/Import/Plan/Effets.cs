using System.Diagnostics;
using Socle.Adherents.Etablissements;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Origines;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Import;

/// <summary>What a movement changes in the facts held in memory, one way and the other.</summary>
internal static class Effets
{
    public static void Appliquer(FaitsConnus faits, in Mouvement mouvement)
    {
        switch (mouvement.Avant, mouvement.Apres)
        {
            case (null, { } cree):
                Ajouter(faits, cree);
                break;
            case ({ } avant, null):
                Retirer(faits, avant);
                break;
            case (_, { } apres):
                Remplacer(faits, apres);
                break;
        }
    }

    /// <summary>Back to what was before the row, last movement first.</summary>
    public static void Defaire(FaitsConnus faits, PlanLigne plan)
    {
        foreach (var mouvement in Enumerable.Reverse(plan.Mouvements))
        {
            Appliquer(faits, mouvement with { Avant = mouvement.Apres, Apres = mouvement.Avant });
        }
    }

    private static void Ajouter(FaitsConnus faits, object cree)
    {
        switch (cree)
        {
            case Travailleur t:
                faits.Personnes.DeId(t.Id)!.Ecrite = true;
                faits.Personnes.Remplacer(t);
                break;
            case Contrat c:
                faits.Ajouter(c);
                break;
            case Poste p:
                faits.Contrat(p.ContratId)!.Postes.Add(p);
                break;
            case Exposition e:
                faits.Contrat(e.ContratId)!.Expositions.Add(e);
                break;
            case Arret a:
                faits.Contrat(a.ContratId)!.Arrets.Add(a);
                break;
            case Etablissement e:
                faits.Nouveaux.Ecrire(e.Id, true);
                break;
            case IdentifiantOrigine i:
                faits.Personnes.ApprendreNtt(i.Code, new(i.ObjetId));
                break;
        }
    }

    private static void Retirer(FaitsConnus faits, object retire)
    {
        switch (retire)
        {
            case Travailleur t:
                faits.Personnes.DeId(t.Id)!.Ecrite = false;
                break;
            case Contrat c:
                faits.Retirer(c);
                break;
            case Poste p:
                faits.Contrat(p.ContratId)!.Postes.RemoveAll(x => x.Id == p.Id);
                break;
            case Exposition e:
                faits.Contrat(e.ContratId)!.Expositions.RemoveAll(x => x.Id == e.Id);
                break;
            case Arret a:
                faits.Contrat(a.ContratId)!.Arrets.RemoveAll(x => x.Id == a.Id);
                break;
            case Etablissement e:
                faits.Nouveaux.Ecrire(e.Id, false);
                break;
            case IdentifiantOrigine i:
                faits.Personnes.OublierNtt(i.Code);
                break;
        }
    }

    private static void Remplacer(FaitsConnus faits, object apres)
    {
        switch (apres)
        {
            case Travailleur t:
                faits.Personnes.Remplacer(t);
                break;
            case Contrat c:
                faits.Contrat(c.Id)!.Contrat = c;
                break;
            case Poste p:
                Remplacer(faits.Contrat(p.ContratId)!.Postes, x => x.Id == p.Id, p);
                break;
            case Exposition e:
                Remplacer(faits.Contrat(e.ContratId)!.Expositions, x => x.Id == e.Id, e);
                break;
            case Arret a:
                Remplacer(faits.Contrat(a.ContratId)!.Arrets, x => x.Id == a.Id, a);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void Remplacer<T>(List<T> liste, Predicate<T> lequel, T nouveau) => liste[liste.FindIndex(lequel)] = nouveau;
}
