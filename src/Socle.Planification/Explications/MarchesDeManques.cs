namespace Socle.Planification.Explications;

/// <summary>The visits a plan leaves out or makes late, and what a session more would take of them.</summary>
internal sealed class MarchesDeManques
{
    private readonly PlanLisible lisible;
    private readonly Dictionary<(int Lieu, string Profession), List<Demande>> marches = [];
    private readonly Dictionary<long, (double Cout, double Liberee)> actuels = [];

    public MarchesDeManques(PlanLisible lisible)
    {
        this.lisible = lisible;
        var fixes = lisible.Instance.Fixes.Select(f => f.Demande).ToHashSet();
        foreach (var demande in lisible.Instance.Demandes.Where(d => !fixes.Contains(d.Id)))
        {
            var seance = lisible.SeanceDe(demande.Id);
            if (seance is null || PlanLisible.Retard(demande, seance.Jour) > 0)
            {
                Retenir(demande, seance);
            }
        }
    }

    public IEnumerable<(int Lieu, string Profession)> LieuxEtProfessions() => marches.Keys.OrderBy(m => m.Lieu).ThenBy(m => m.Profession, StringComparer.Ordinal);

    /// <summary>Fills a session with those who save most for each minute; null when they do not take half of it.</summary>
    public SeanceManquante? Remplir(Creneau creneau)
    {
        var (reste, gain, liberees, prises) = (creneau.Minutes, 0.0, 0.0, new List<long>());
        var presents = new Dictionary<long, int>();
        foreach (var (demande, economie, duree) in Interessees(creneau))
        {
            var libres = lisible.PresencesLibres(demande.Employeur, creneau.Jour, creneau.DemiJournee);
            var deja = presents.GetValueOrDefault(demande.Employeur);
            if (duree <= reste && deja < libres)
            {
                presents[demande.Employeur] = deja + 1;
                prises.Add(demande.Id);
                (reste, gain, liberees) = (reste - duree, gain + economie, liberees + actuels[demande.Id].Liberee);
            }
        }
        return prises.Count > 0 && (creneau.Minutes - reste) * 2 >= creneau.Minutes ? new SeanceManquante(creneau.Jour, creneau.DemiJournee, prises, gain, liberees) : null;
    }

    /// <summary>Each visit is counted once.</summary>
    public void Prendre(SeanceManquante seance, Creneau creneau)
    {
        foreach (var demande in seance.Demandes.Select(d => lisible.Demandes[d]))
        {
            actuels.Remove(demande.Id);
            lisible.Compter(demande.Employeur, creneau.Jour, creneau.DemiJournee);
        }
        foreach (var marche in marches.Values)
        {
            marche.RemoveAll(d => !actuels.ContainsKey(d.Id));
        }
    }

    private IOrderedEnumerable<(Demande Demande, double Economie, int Duree)> Interessees(Creneau creneau) =>
        marches[(creneau.Lieu, creneau.Profession)].Where(d => d.PasAvant <= creneau.Jour)
            .Select(d => (Demande: d, Economie: actuels[d.Id].Cout - PlanLisible.Retard(d, creneau.Jour) - lisible.Trajet(d, creneau.Lieu), Duree: d.Durees[creneau.Profession]))
            .Where(d => d.Economie > 0)
            .OrderByDescending(d => (d.Economie + actuels[d.Demande.Id].Liberee) / d.Duree).ThenBy(d => d.Demande.Id);

    private void Retenir(Demande demande, Seance? seance)
    {
        actuels[demande.Id] = seance is null
            ? (demande.Refus, 0)
            : (PlanLisible.Retard(demande, seance.Jour) + lisible.Trajet(demande, seance), lisible.PrixMinute(seance.Id) * demande.Durees[seance.Profession]);
        foreach (var cle in demande.Lieux.Distinct().SelectMany(_ => demande.Durees.Keys, (lieu, profession) => (lieu, profession)))
        {
            if (!marches.TryGetValue(cle, out var marche))
            {
                marches[cle] = marche = [];
            }
            marche.Add(demande);
        }
    }
}
