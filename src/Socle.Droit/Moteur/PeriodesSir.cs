namespace Socle.Droit;

/// <summary>
/// When the worker is under the reinforced follow-up: each exposure, cut by each version of its rule, gives a period.
/// Periods that touch make one spell; a spell begins once, whatever risks follow each other in it.
/// </summary>
internal static class PeriodesSir
{
    private const int EnginsOuHabilitations = -1;

    private readonly record struct Periode(DateOnly Debut, DateOnly Fin, bool ParLaRegle, int Exposition);

    public static void Determiner(ref Cas cas)
    {
        var situation = cas.Situation;
        if (situation.Expositions.Count == 0 && situation.Engins == Engins.Aucun && situation.Habilitations == Habilitations.Aucune)
        {
            return;
        }

        var place = 2 * situation.Expositions.Count + 2;
        var tampon = place <= 32 ? stackalloc Periode[32] : new Periode[place];
        var nombre = 0;
        var expositions = situation.Expositions.AsSpan();
        for (var i = 0; i < expositions.Length; i++)
        {
            DecouperExposition(in cas, expositions[i], i, tampon, ref nombre);
        }

        if (situation.Engins != Engins.Aucun)
        {
            Decouper(in cas, SuiviRenforce.Conduite, MotifCode.Conduite, tampon, ref nombre);
        }

        if (situation.Habilitations != Habilitations.Aucune)
        {
            Decouper(in cas, SuiviRenforce.Electricite, MotifCode.HabilitationElectrique, tampon, ref nombre);
        }

        Situer(ref cas, tampon[..nombre]);
    }

    /// <summary>The rule that puts this risk under the reinforced follow-up.</summary>
    public static Regle? RegleDuRisque(Risque risque) => risque switch
    {
        Risque.Amiante => SuiviRenforce.Amiante,
        Risque.Plomb => SuiviRenforce.Plomb,
        Risque.Cmr => SuiviRenforce.Cmr,
        Risque.Bio3 or Risque.Bio4 => SuiviRenforce.AgentsBiologiques34,
        Risque.RayonnementsA or Risque.RayonnementsB or Risque.Radon => SuiviRenforce.Rayonnements,
        Risque.Hyperbare => SuiviRenforce.Hyperbare,
        Risque.Echafaudage => SuiviRenforce.Echafaudage,
        Risque.Charges55Kg => SuiviRenforce.Charges55Kg,
        Risque.TravauxReglementesJeunes => SuiviRenforce.TravauxReglementesJeunes,
        Risque.ListeEmployeur => SuiviRenforce.ListeEmployeur,
        _ => null,
    };

    private static void DecouperExposition(in Cas cas, in FaitExposition exposition, int index, Span<Periode> periodes, ref int nombre)
    {
        if (RegleDuRisque(exposition.Risque) is not { } regle)
        {
            return;
        }

        var fin = exposition.Fin ?? DateOnly.MaxValue;
        if (exposition.Risque == Risque.TravauxReglementesJeunes)
        {
            fin = Dates.Min(fin, Dates.MajoriteDe(cas.Situation.Naissance).AddDays(-1));
        }

        foreach (var version in regle.ToutesVersions)
        {
            var periode = Couper(in cas, exposition.Debut, fin, version, index);
            if (periode.Debut > periode.Fin)
            {
                continue;
            }

            var couvre = periode.Debut <= cas.Jour && cas.Jour <= periode.Fin;
            if (version is VersionRegle<SeuilsPlomb?> { Valeur: { } seuils }
                && !MesuresPlomb.Depasse(exposition, seuils, cas.Situation.Sexe))
            {
                if (couvre && MesuresPlomb.Manquant(exposition, seuils, cas.Situation.Sexe) is { } fait)
                {
                    cas.Reponse.Ajouter(new Manquant(fait, index));
                }

                continue;
            }

            periodes[nombre++] = periode;
            if (couvre)
            {
                Categorisation.AjouterUneFois(ref cas.Reponse.TamponMotifs, new((MotifCode)exposition.Risque, version));
            }
        }
    }

    private static void Decouper(in Cas cas, Principe regle, MotifCode motif, Span<Periode> periodes, ref int nombre)
    {
        foreach (var version in regle.ToutesVersions)
        {
            var periode = Couper(in cas, cas.Situation.DebutPoste, DateOnly.MaxValue, version, EnginsOuHabilitations);
            if (periode.Debut > periode.Fin)
            {
                continue;
            }

            periodes[nombre++] = periode;
            if (periode.Debut <= cas.Jour && cas.Jour <= periode.Fin)
            {
                cas.Reponse.TamponMotifs.Ajouter(new(motif, version));
            }
        }
    }

    /// <summary>The part of a period that a version governs. What began before the encoded law keeps its own beginning.</summary>
    private static Periode Couper(in Cas cas, DateOnly debut, DateOnly fin, VersionRegle version, int index)
    {
        if (version.Du > cas.Droit)
        {
            return new(DateOnly.MaxValue, DateOnly.MinValue, true, index);
        }

        var du = version.Du <= LeDroit.PremierJour ? debut : Dates.Max(debut, version.Du);
        var au = version.AvantLe is { } avant && avant <= cas.Droit ? Dates.Min(fin, avant.AddDays(-1)) : fin;
        return new(du, au, du > debut, index);
    }

    private static void Situer(ref Cas cas, scoped ReadOnlySpan<Periode> periodes)
    {
        var trouve = false;
        var depuis = cas.Jour.AddDays(1);
        var parLaRegle = true;
        for (var encore = true; encore;)
        {
            encore = false;
            foreach (ref readonly var periode in periodes)
            {
                var touche = trouve
                    ? periode.Fin >= depuis.AddDays(-1)
                    : periode.Debut <= cas.Jour && periode.Fin >= cas.Jour;
                if (touche && (periode.Debut < depuis || (periode.Debut == depuis && parLaRegle && !periode.ParLaRegle)))
                {
                    (trouve, encore, depuis, parLaRegle) = (true, true, periode.Debut, periode.ParLaRegle);
                }
            }
        }

        if (trouve)
        {
            cas.SirParLaRegle = parLaRegle && depuis > cas.Situation.DebutPoste;
            cas.SirDepuis = Dates.Max(depuis, cas.Situation.DebutPoste);
        }
        else
        {
            Prevoir(ref cas, periodes);
        }
    }

    private static void Prevoir(ref Cas cas, scoped ReadOnlySpan<Periode> periodes)
    {
        var finPoste = cas.Situation.FinPoste ?? DateOnly.MaxValue;
        foreach (ref readonly var periode in periodes)
        {
            if (!periode.ParLaRegle && periode.Debut > cas.Jour && periode.Debut <= finPoste
                && (cas.PassagePrevu is not { } deja || periode.Debut <= deja))
            {
                var risque = cas.Situation.Expositions[periode.Exposition].Risque;
                var cause = new MotifCategorie((MotifCode)risque, Version(RegleDuRisque(risque)!, Dates.Min(periode.Debut, cas.Droit)));
                if (cas.PassagePrevu != periode.Debut || cause.Code < cas.CauseSir.Code)
                {
                    cas.CauseSir = cause;
                }

                cas.PassagePrevu = periode.Debut;
            }
        }
    }

    private static VersionRegle Version(Regle regle, DateOnly date) =>
        regle is Principe principe ? principe.EnVigueur(date)! : ((Regle<SeuilsPlomb?>)regle).Toujours(date);
}
