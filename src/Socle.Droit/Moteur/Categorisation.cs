namespace Socle.Droit;

/// <summary>SI, SIA or SIR on the day looked at, with its reasons.</summary>
internal static class Categorisation
{
    public static void Determiner(ref Cas cas)
    {
        PeriodesSir.Determiner(ref cas);
        ref var motifs = ref cas.Reponse.TamponMotifs;
        if (motifs.Span.Length > 0)
        {
            cas.Reponse.Categorie = Categorie.Sir;
            Trier(motifs.Span);
            cas.CauseSir = MieuxProuve(motifs.Span);
            return;
        }

        MotifsDuSuiviAdapte(in cas, ref motifs);
        cas.Reponse.Categorie = motifs.Span.Length > 0 ? Categorie.Sia : Categorie.Si;
        Trier(motifs.Span);
    }

    private static void MotifsDuSuiviAdapte(in Cas cas, ref Tampon<MotifCategorie> motifs)
    {
        var situation = cas.Situation;
        foreach (ref readonly var exposition in situation.Expositions.AsSpan())
        {
            if (RegleAdaptee(exposition.Risque) is { } regle && Couvre(exposition, cas.Jour))
            {
                AjouterUneFois(ref motifs, new((MotifCode)exposition.Risque, regle.EnVigueur(cas.Jour, cas.Droit)!));
            }
        }

        var adaptee = VisiteInformation.VipAdaptee.Toujours(cas.Jour, cas.Droit);
        if (situation.Nuit)
        {
            motifs.Ajouter(new(MotifCode.Nuit, adaptee));
        }

        if (cas.Jour < Dates.MajoriteDe(situation.Naissance))
        {
            motifs.Ajouter(new(MotifCode.Mineur, VisiteInformation.AvantAffectationMineur.Toujours(cas.Jour, cas.Droit)));
        }

        if (situation.Handicap)
        {
            motifs.Ajouter(new(MotifCode.Handicap, adaptee));
        }

        if (situation.Invalidite)
        {
            motifs.Ajouter(new(MotifCode.Invalidite, adaptee));
        }

        if (situation.Enceinte)
        {
            motifs.Ajouter(new(MotifCode.Enceinte, VisiteInformation.Enceinte.EnVigueur(cas.Jour, cas.Droit)!));
        }
    }

    /// <summary>The risks that bring the visit before the assignment, without the reinforced follow-up.</summary>
    public static Principe? RegleAdaptee(Risque risque) => risque switch
    {
        Risque.Bio2 => RisquesAdaptes.AgentsBiologiques2,
        Risque.ChampsEmVle => RisquesAdaptes.ChampsElectromagnetiques,
        _ => null,
    };

    public static bool Couvre(in FaitExposition exposition, DateOnly jour) =>
        exposition.Debut <= jour && (exposition.Fin is not { } fin || jour <= fin);

    public static void AjouterUneFois(ref Tampon<MotifCategorie> motifs, in MotifCategorie motif)
    {
        foreach (ref readonly var deja in motifs.Span)
        {
            if (deja.Code == motif.Code)
            {
                return;
            }
        }

        motifs.Ajouter(motif);
    }

    private static void Trier(Span<MotifCategorie> motifs)
    {
        for (var i = 1; i < motifs.Length; i++)
        {
            for (var j = i; j > 0 && motifs[j].Code < motifs[j - 1].Code; j--)
            {
                (motifs[j], motifs[j - 1]) = (motifs[j - 1], motifs[j]);
            }
        }
    }

    private static MotifCategorie MieuxProuve(ReadOnlySpan<MotifCategorie> motifs)
    {
        var meilleur = motifs[0];
        foreach (ref readonly var motif in motifs)
        {
            if (motif.Source.Preuve < meilleur.Source.Preuve)
            {
                meilleur = motif;
            }
        }

        return meilleur;
    }
}
