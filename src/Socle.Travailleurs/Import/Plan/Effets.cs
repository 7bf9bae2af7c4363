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
    public static void Appliquer(FaitsConnus faits, in Mouvement mouvement, int ligne)
    {
        switch (mouvement.Avant, mouvement.Apres)
        {
            case (null, { } cree):
                Ajouter(faits, cree, ligne);
                break;
            case ({ } avant, null):
                Retirer(faits, avant);
                break;
            case (_, { } apres):
                Remplacer(faits, apres);
                break;
        }
    }

    /// <summary>The row alone is given up: the person or the establishment it would have created may serve other rows.</summary>
    public static void Abandonner(FaitsConnus faits, PlanLigne plan, int ligne) => Defaire(faits, plan.Mouvements.Where(m => !plan.Partage(m)), ligne);

    /// <summary>Back to what was before the row.</summary>
    public static void Defaire(FaitsConnus faits, PlanLigne plan, int ligne) => Defaire(faits, plan.Mouvements, ligne);

    private static void Defaire(FaitsConnus faits, IEnumerable<Mouvement> mouvements, int ligne)
    {
        foreach (var mouvement in mouvements.Reverse())
        {
            Appliquer(faits, mouvement with { Avant = mouvement.Apres, Apres = mouvement.Avant }, ligne);
        }
    }

    private static void Ajouter(FaitsConnus faits, object cree, int ligne)
    {
        switch (cree)
        {
            case Travailleur t:
                faits.Personnes.Ajouter(new PersonneConnue(t, ligne));
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
                faits.Ajouter(e);
                faits.Nouveaux.Add(e.Id);
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
                faits.Personnes.Retirer(t.Id);
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
                faits.Retirer(e);
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
