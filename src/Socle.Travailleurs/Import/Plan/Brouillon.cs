using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Import;

/// <summary>The plan of one row being made: what it notes is at once true for the rows that follow.</summary>
internal sealed class Brouillon(FaitsConnus faits, PlanLigne plan, ReserveIds ids)
{
    public FaitsConnus Faits => faits;

    public PlanLigne Plan => plan;

    public Id<T> Id<T>() => new(ids.Suivant());

    public void Dire(string champ, string avant, string apres) => plan.Changements.Add(new(champ, avant, apres));

    public void Remarquer(string phrase) => plan.Remarques.Add(phrase);

    public void Noter(in Mouvement mouvement)
    {
        plan.Mouvements.Add(mouvement);
        Effets.Appliquer(faits, mouvement);
    }

    public void Noter(Etablissement e) => Noter(Mouvement.Creer(e));

    public void Noter(EvenementEntreprise e) => Noter(Mouvement.Creer(e));

    public void Noter(Travailleur t) => Noter(Mouvement.Creer(t));

    public void Noter(Contrat c) => Noter(Mouvement.Creer(c));

    public void Noter(Poste p) => Noter(Mouvement.Creer(p));

    public void Noter(Exposition e) => Noter(Mouvement.Creer(e));

    public void Noter(Arret a) => Noter(Mouvement.Creer(a));
}

/// <summary>Ids of the rows to create: those kept from the preview first, so that accepting writes exactly what was shown.</summary>
internal sealed class ReserveIds(IEnumerable<long>? gardes = null)
{
    private readonly Queue<long>? gardes = gardes is null ? null : new(gardes);

    public long Suivant() => gardes is { Count: > 0 } ? gardes.Dequeue() : Identifiants.Suivant();
}
