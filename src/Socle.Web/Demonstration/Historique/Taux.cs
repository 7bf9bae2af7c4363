namespace Socle.Web.Demonstration.Historique;

/// <summary>How often things happen, so that the due list looks like that of a service that copes: most people on time, some late.</summary>
internal static class Taux
{
    /// <summary>Periodic visits that are late today.</summary>
    public const double RetardVip = 0.19;
    public const double RetardEma = 0.13;

    /// <summary>Among intermediate visits reached by their date.</summary>
    public const double IntermediaireManquee = 0.14;

    /// <summary>First visits made after their date, and those never made of recent hires.</summary>
    public const double InitialeTardive = 0.09;
    public const double InitialeManquee = 0.05;

    /// <summary>Attestations for machines or electricity that someone forgot.</summary>
    public const double AttestationManquee = 0.12;

    /// <summary>Visits made by a nurse (published figures: initial, periodic).</summary>
    public const double InfirmierInitiale = 0.945;
    public const double InfirmierPeriodique = 0.951;
    public const double InfirmierDemande = 0.07;
    public const double InfirmierMiCarriere = 0.4;

    /// <summary>Visits on request, a worker and a year.</summary>
    public const double Demandes = 0.045;

    /// <summary>Leaves, a worker and a year: long ones call for a visit on the return.</summary>
    public const double ArretsLongs = 0.07;
    public const double ArretsCourts = 0.06;
    public const double Maternites = 0.045;
    public const double Prereprises = 0.65;
    public const double RepriseManquee = 0.07;

    /// <summary>A date set by the professional, sooner than the law's.</summary>
    public const double DateFixee = 0.11;
}
