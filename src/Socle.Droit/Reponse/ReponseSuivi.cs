namespace Socle.Droit;

/// <summary>
/// The answer to « quel suivi ? ». May be handed back to <see cref="MoteurSuivi"/> to be filled again without allocating:
/// what was read from it before is then gone.
/// </summary>
public sealed class ReponseSuivi
{
    private Tampon<MotifCategorie> _motifs;
    private Tampon<Exigence> _exigences;
    private Tampon<DroitOuvert> _droits;
    private Tampon<Alerte> _alertes;
    private Tampon<Manquant> _manquants;

    /// <summary>The day asked.</summary>
    public DateOnly Date { get; internal set; }

    /// <summary>The day asked, or the whole post, precedes the law encoded: nothing else is filled.</summary>
    public bool HorsCouverture { get; internal set; }

    /// <summary>Zero when <see cref="HorsCouverture"/>.</summary>
    public Categorie Categorie { get; internal set; }

    public Liste<MotifCategorie> Motifs => _motifs.Lire();

    public Liste<Exigence> Exigences => _exigences.Lire();

    public Liste<DroitOuvert> Droits => _droits.Lire();

    public Liste<Alerte> Alertes => _alertes.Lire();

    public Liste<Manquant> Manquants => _manquants.Lire();

    internal ref Tampon<MotifCategorie> TamponMotifs => ref _motifs;

    internal void Ajouter(in Exigence exigence) => _exigences.Ajouter(exigence);

    internal void Ajouter(in DroitOuvert droit) => _droits.Ajouter(droit);

    internal void Ajouter(in Alerte alerte) => _alertes.Ajouter(alerte);

    internal void Ajouter(in Manquant manquant) => _manquants.Ajouter(manquant);

    internal void Vider(DateOnly date)
    {
        Date = date;
        HorsCouverture = false;
        Categorie = default;
        _motifs.Vider();
        _exigences.Vider();
        _droits.Vider();
        _alertes.Vider();
        _manquants.Vider();
    }
}
